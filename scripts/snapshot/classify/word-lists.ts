import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** The data in a YAML file beside a rule. */
export function readBeside<T>(file: URL, schema: z.ZodType<T>): T {
	return schema.parse(parse(readFileSync(file, 'utf8')));
}

// No pattern may turn `i` on or off within itself, as in `(?-i:CA)`: V8 (Node 24) recompiles a pattern that is used often,
// and one with such a part then misses words that it found before.

/**
 * The lists of a YAML file beside a rule, each as one pattern of its alternatives, compiled when first asked for;
 * `{{name}}` in one stands for another list of the file. The capitals matter in the lists that `asWritten` names.
 */
export function patternsIn(file: URL, flags: string): (name: string, global?: 'g') => RegExp {
	const lists = readBeside(file, z.record(z.string(), z.array(z.string())));
	const known = new Map<string, RegExp>();
	const source = (name: string): string => {
		const lines = lists[name];
		if (lines === undefined)
			throw new Error(`${file.pathname} holds no list \`${name}\`. Add it, or correct the name.`);
		return anyOf(lines).replace(/\{\{(\w+)\}\}/g, (_, part: string) => source(part));
	};
	const flagsOf = (name: string): string => (lists['asWritten']?.includes(name) ? flags.replace('i', '') : flags);
	return (name, global = undefined) => {
		const key = `${name}/${global ?? ''}`;
		const pattern = known.get(key) ?? new RegExp(source(name), flagsOf(name) + (global ?? ''));
		known.set(key, pattern);
		return pattern;
	};
}

/** Whether a text has one of these as whole words: in capitals or not, but those written in capitals only so. */
export function wholeWords(alternatives: readonly string[]): { test: (text: string) => boolean } {
	const [asWritten = [], others = []] = [false, true].map((has) =>
		alternatives.filter((words) => /\p{Ll}/u.test(words) === has),
	);
	const patterns = [
		[asWritten, 'u'],
		[others, 'iu'],
	] as const;
	const all = patterns
		.filter(([words]) => words.length > 0)
		.map(([words, flags]) => new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(words)}(?![\\p{L}\\p{N}])`, flags));
	return { test: (text) => all.some((pattern) => pattern.test(text)) };
}

/** One pattern of several, each a regular expression of its own. */
export function anyOf(alternatives: readonly string[]): string {
	return `(?:${alternatives.join('|')})`;
}
