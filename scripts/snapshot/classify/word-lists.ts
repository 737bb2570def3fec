import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** The data in a YAML file beside a rule. */
export function readBeside<T>(file: URL, schema: z.ZodType<T>): T {
	return schema.parse(parse(readFileSync(file, 'utf8')));
}

/**
 * The lists of a YAML file beside a rule, each as one pattern of its alternatives, compiled when first asked for;
 * `{{name}}` in one stands for another list of the file.
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
	return (name, global = undefined) => {
		const key = `${name}/${global ?? ''}`;
		const pattern = known.get(key) ?? new RegExp(source(name), flags + (global ?? ''));
		known.set(key, pattern);
		return pattern;
	};
}

/** Whole words, in capitals or not. */
export function wholeWords(alternatives: readonly string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(alternatives)}(?![\\p{L}\\p{N}])`, 'iu');
}

/** One pattern of several, each a regular expression of its own. */
export function anyOf(alternatives: readonly string[]): string {
	return `(?:${alternatives.join('|')})`;
}
