import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { fill } from '../reporters/messages.ts';

const list = parse(readFileSync(join(import.meta.dirname, 'patterns.yaml'), 'utf8')) as {
	words: Record<string, string>;
	patterns: unknown[];
};

/** One pattern or several, in which `{{who}}` stands for one of the words of that name. */
const Regex = z.union([z.string(), z.array(z.string())]).transform((sources) => {
	const source = [sources].flat().join('|');
	return new RegExp(
		source.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => list.words[name] ?? ''),
		'gu',
	);
});

const Where = z.enum(['paragraph', 'heading', 'cell', 'field', 'given', 'file', 'code', 'value', 'address', 'link']);
type Where = z.infer<typeof Where>;
/** The places of prose, in which a pattern that names no place is looked for. */
export const proseKinds: Where[] = ['paragraph', 'heading', 'cell', 'field'];

/** An entry of patterns.yaml, which says what each of these is. */
const Pattern = z.strictObject({
	rule: z.string().transform((name) => `content/${name}`),
	severity: z.enum(['error', 'warning']).default('warning'),
	pattern: Regex,
	of: z.array(Where).default(proseKinds),
	files: Regex.optional(),
	fields: z.array(z.string()).optional(),
	unless: Regex.optional(),
	except: Regex.optional(),
	undated: z.boolean().default(false),
	uncited: z.boolean().default(false),
	says: z.string(),
	todo: z.string(),
	fix: z.string().optional(),
	once: z.boolean().default(false),
});
export type Pattern = z.infer<typeof Pattern>;

/** The entries of patterns.yaml, ready to look with. */
export const patterns = z.array(Pattern).parse(list.patterns);

/** What a pattern says of a place where it holds, and what to put there if that is certain. */
export function toldOf(
	{ rule, severity, pattern, says, todo, fix, once }: Pattern,
	match: RegExpExecArray,
	field = '',
) {
	const words = { '&': oneLine(match[0]), 1: oneLine(match[1] ?? ''), text: match.input, field };
	const told = { rule, severity, says: fill(says, words), todo: fill(todo, words) };
	if (fix === undefined) return told;
	const all = { start: 0, length: match.input.length, text: match.input.replaceAll(pattern, fix) };
	return { ...told, fix: once ? all : { start: match.index, length: match[0].length, text: fill(fix, words) } };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
