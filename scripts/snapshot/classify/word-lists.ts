import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { anyOf } from './any-of.ts';

/** The data in a YAML file beside a rule. */
export function readBeside<T>(file: URL, schema: z.ZodType<T>): T {
	return schema.parse(parse(readFileSync(file, 'utf8')));
}

/**
 * Lists of a YAML file beside a rule, each as one pattern of its alternatives; `{{name}}` in one stands for another list
 * of the file.
 */
export function readPatterns<const Flags extends Record<string, string>>(
	file: URL,
	flags: Flags,
): Record<keyof Flags, RegExp> {
	const lists = readBeside(file, z.record(z.string(), z.array(z.string())));
	const source = (name: string): string => {
		const lines = lists[name];
		if (lines === undefined)
			throw new Error(`${file.pathname} holds no list \`${name}\`. Add it, or correct the name.`);
		return anyOf(lines).replace(/\{\{(\w+)\}\}/g, (_, part: string) => source(part));
	};
	const compiled = Object.entries(flags).map(([name, flag]) => [name, new RegExp(source(name), flag)]);
	return Object.fromEntries(compiled) as Record<keyof Flags, RegExp>;
}

/** Whole words, in capitals or not. */
export function wholeWords(alternatives: readonly string[], flags = 'iu'): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(alternatives)}(?![\\p{L}\\p{N}])`, flags);
}
