import { issueInWords } from '#domain/schema-issue.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { compareText } from '#domain/compare.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { keptYaml, type KeptYaml } from '../yaml/kept-yaml.ts';
import { frontMatterOf, readYaml, type Position, type Yaml } from '../yaml/read-yaml.ts';
import { isSingle, placeOf, type Place } from './files.ts';
import { kinds, type FileData, type Kind } from './kinds.ts';

/** Mistakes in editors’ files, one per line, each with file, line and column. */
export class ContentError extends Error {}

/** A file of a kind that passed its schema. */
export interface ReadFile<K extends Kind> extends Place {
	/** Its path, including the content folder as the caller gave it. */
	file: string;
	data: FileData<K>;
}

/**
 * Reads and validates all files of some kinds. Throws one ContentError that names every mistake of every file. Takes the YAML of
 * unchanged files from the cache `kept`.
 */
export function readKinds<K extends Kind>(
	names: readonly K[],
	content = contentFolder,
	kept?: KeptYaml,
): { [Name in K]: ReadFile<Name>[] } {
	const mistakes: string[] = [];
	const read = names.map((kind) => [kind, readKind(kind, content, mistakes, kept)] as const);
	if (mistakes.length > 0) throw new ContentError(mistakes.join('\n'));
	return Object.fromEntries(read) as { [Name in K]: ReadFile<Name>[] };
}

function readKind<K extends Kind>(kind: K, content: string, mistakes: string[], kept?: KeptYaml): ReadFile<K>[] {
	const { at } = kinds[kind];
	// A kind with one file is read by its path, so that a missing file is reported.
	const isOne = isSingle(kind) && !at.includes('<role>');
	const paths = isOne ? [at] : globSync(at.replaceAll(/<\w+>/g, '*'), { cwd: content }).toSorted(compareText);
	return paths.flatMap((path) => {
		const file = join(content, path);
		const place = placeOf(path.replaceAll('\\', '/'));
		const text = textOf(file);
		if (!place || text === null) {
			mistakes.push(`${file}:1:1 cannot be read. Restore the file. To leave the list empty, write \`[]\`.`);
			return [];
		}
		const read = () =>
			at.endsWith('.yaml') ? readYaml(text) : readYaml(text, { part: frontMatterOf(text), dates: true });
		const yaml = kept ? keptYaml(kept, path, text, read) : read();
		const { data, error } = kinds[kind].schema.safeParse(yaml.data);
		const found = mistakesIn(yaml, error).map(({ at: { line, col }, says }) => `${file}:${line}:${col} ${says}`);
		mistakes.push(...found);
		return found.length > 0 ? [] : [{ ...place, file, data: data as FileData<K> }];
	});
}

function textOf(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}

interface Mistake {
	at: Position;
	says: string;
}

function mistakesIn({ data, faults, positionOfKey }: Yaml, error: z.ZodError | undefined): Mistake[] {
	if (faults.length > 0)
		return faults.map(({ at, says }) => ({ at, says: `is not valid YAML: ${says}. Correct the line.` }));
	const issues = (error?.issues ?? []).map((issue) => {
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
		const isNoList = issue.path.length === 0 && issue.code === 'invalid_type' && issue.expected === 'array';
		const what =
			unknown.length > 0
				? `has no field ${unknown.map((key) => `\`${key}\``).join(', ')}`
				: isNoList
					? 'must be a list of entries, each starting with `- slug:`'
					: issue.message;
		const field = issue.path.filter((key) => typeof key === 'string');
		return {
			at: positionOfKey([...issue.path, ...unknown.slice(0, 1)]),
			says: `${field.length === 0 ? what : issueInWords({ path: field, message: what }, '')}. See docs/editing/fields.md.`,
		};
	});
	return issues.length > 0 ? issues : repeatedSlugs(data, positionOfKey);
}

function repeatedSlugs(data: unknown, positionOfKey: Yaml['positionOfKey']): Mistake[] {
	const slugs = Array.isArray(data) ? data.map((entry: { slug?: string }) => entry.slug) : [];
	return slugs.flatMap((slug, index) => {
		const first = slugs.indexOf(slug);
		if (slug === undefined || first === index) return [];
		const says = `repeats \`${slug}\` of entry ${first + 1}. Rename or remove one of the two.`;
		return [{ at: positionOfKey([index]), says }];
	});
}
