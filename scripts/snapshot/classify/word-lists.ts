import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { anyOf } from './any-of.ts';

/** The lists of a YAML file beside a rule, each as one pattern of its alternatives. */
export function readWordLists<const Name extends string>(file: URL, names: readonly Name[]): Record<Name, string> {
	const lists = z.record(
		z.enum(names),
		z.array(z.string()).transform((lines) => anyOf(lines)),
	);
	return lists.parse(parse(readFileSync(file, 'utf8')));
}
