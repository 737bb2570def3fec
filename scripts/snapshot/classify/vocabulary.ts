import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { draftRoles } from '../../../src/yaml/draft-roles.ts';
import { readYaml, type Position } from '../../../src/yaml/read-yaml.ts';
import {
	Cloud,
	LevelTerm,
	Region,
	RoleTerm,
	Specialisation,
	Tool,
	TrackTerm,
	type Vocabulary,
} from '#domain/vocabulary.ts';

/** All mistakes found in the vocabulary files, one a line, each with file, line and column. */
export class VocabularyError extends Error {}

interface Read<T> {
	entries: T[];
	mistakes: string[];
}

/**
 * Reads the vocabulary from a folder of YAML lists: roles, tracks, clouds, specialisations, levels, tools, regions. The
 * words of a role whose guide is a draft are left out, so that beginning one moves no listing.
 * Throws one VocabularyError that names every mistake of every file.
 */
export async function readVocabulary(
	folder: string,
	leftOut: readonly string[] = draftRoles(join(folder, '..')),
): Promise<Vocabulary> {
	const [roles, tracks, clouds, specialisations, levels, tools, regions] = await Promise.all([
		readTerms(folder, 'roles', RoleTerm, ({ slug }) => slug),
		readTerms(folder, 'tracks', TrackTerm, ({ role, track }) => `${role}/${track}`),
		readTerms(folder, 'clouds', Cloud, ({ slug }) => slug),
		readTerms(folder, 'specialisations', Specialisation, ({ slug }) => slug),
		readTerms(folder, 'levels', LevelTerm, ({ slug }) => slug),
		readTerms(folder, 'tools', Tool, ({ slug }) => slug),
		readTerms(folder, 'regions', Region, ({ slug }) => slug),
	]);
	const mistakes = [roles, tracks, clouds, specialisations, levels, tools, regions].flatMap((read) => read.mistakes);
	if (mistakes.length > 0) throw new VocabularyError(mistakes.join('\n'));
	return {
		roles: roles.entries.filter(({ slug }) => !leftOut.includes(slug)),
		tracks: tracks.entries.filter(({ role }) => !leftOut.includes(role)),
		clouds: clouds.entries,
		specialisations: specialisations.entries,
		levels: levels.entries,
		tools: tools.entries,
		regions: regions.entries,
	};
}

async function readTerms<T>(
	folder: string,
	name: keyof Vocabulary,
	schema: z.ZodType<T>,
	identity: (entry: T) => string,
): Promise<Read<T>> {
	const file = join(folder, `${name}.yaml`);
	let source: string;
	try {
		source = await readFile(file, 'utf8');
	} catch {
		return failed(`${file}:1:1 cannot be read. Put the file back; an empty list is written \`[]\`.`);
	}
	const { data: list, faults, positionOfKey } = readYaml(source);
	if (faults.length > 0)
		return failed(...faults.map(({ at, says }) => `${place(file, at)} is not valid YAML: ${says}. Correct the line.`));
	if (!Array.isArray(list)) return failed(`${file}:1:1 must be a list of entries, each starting with \`- slug:\`.`);
	return readEntries(list, schema, identity, (path) => place(file, positionOfKey(path)));
}

function readEntries<T>(
	list: readonly unknown[],
	schema: z.ZodType<T>,
	identity: (entry: T) => string,
	placeOf: (path: readonly PropertyKey[]) => string,
): Read<T> {
	const read: Read<T> = { entries: [], mistakes: [] };
	const seen = new Map<string, string>();
	for (const [index, value] of list.entries()) {
		const result = schema.safeParse(value);
		if (!result.success) {
			for (const issue of result.error.issues)
				read.mistakes.push(sentence(issue, placeOf([index, ...issue.path, ...unknownKey(issue)])));
			continue;
		}
		const name = identity(result.data);
		const earlier = seen.get(name);
		if (earlier)
			read.mistakes.push(`${placeOf([index])} repeats \`${name}\` of ${earlier}. Rename or remove one of the two.`);
		else seen.set(name, placeOf([index]));
		read.entries.push(result.data);
	}
	return read;
}

function sentence(issue: z.core.$ZodIssue, at: string): string {
	const field = issue.path.map(String).join('.');
	const what =
		issue.code === 'unrecognized_keys'
			? `has no field ${issue.keys.map((key) => `\`${key}\``).join(', ')}`
			: issue.message;
	return `${at} ${field === '' ? 'the entry' : `\`${field}\``}: ${what}. See the field’s description in src/domain/vocabulary.ts.`;
}

function unknownKey(issue: z.core.$ZodIssue): string[] {
	return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
}

function place(file: string, { line, col }: Position): string {
	return `${file}:${line}:${col}`;
}

function failed<T>(...mistakes: string[]): Read<T> {
	return { entries: [], mistakes };
}
