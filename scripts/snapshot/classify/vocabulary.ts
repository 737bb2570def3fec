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

/**
 * Reads the vocabulary from a folder of YAML lists: roles, tracks, clouds, specialisations, levels, tools, regions. The
 * words of a role whose guide is a draft are left out, so that beginning one moves no listing.
 * Throws one VocabularyError that names every mistake of every file.
 */
export async function readVocabulary(
	folder: string,
	leftOut: readonly string[] = draftRoles(join(folder, '..')),
): Promise<Vocabulary> {
	const mistakes: string[] = [];
	const read = <T>(name: keyof Vocabulary, schema: z.ZodType<T>, identity: (entry: T) => string): Promise<T[]> =>
		readTerms(join(folder, `${name}.yaml`), schema, identity, mistakes);
	const bySlug = ({ slug }: { slug: string }): string => slug;
	const vocabulary = {
		roles: await read('roles', RoleTerm, bySlug),
		tracks: await read('tracks', TrackTerm, ({ role, track }) => `${role}/${track}`),
		clouds: await read('clouds', Cloud, bySlug),
		specialisations: await read('specialisations', Specialisation, bySlug),
		levels: await read('levels', LevelTerm, bySlug),
		tools: await read('tools', Tool, bySlug),
		regions: await read('regions', Region, bySlug),
	};
	if (mistakes.length > 0) throw new VocabularyError(mistakes.join('\n'));
	return {
		...vocabulary,
		roles: vocabulary.roles.filter(({ slug }) => !leftOut.includes(slug)),
		tracks: vocabulary.tracks.filter(({ role }) => !leftOut.includes(role)),
	};
}

async function readTerms<T>(
	file: string,
	schema: z.ZodType<T>,
	identity: (entry: T) => string,
	mistakes: string[],
): Promise<T[]> {
	const source = await readFile(file, 'utf8').catch(() => null);
	if (source === null) {
		mistakes.push(`${file}:1:1 cannot be read. Put the file back; an empty list is written \`[]\`.`);
		return [];
	}
	const { data: list, faults, positionOfKey } = readYaml(source);
	for (const { at, says } of faults) {
		mistakes.push(`${place(file, at)} is not valid YAML: ${says}. Correct the line.`);
	}
	if (faults.length > 0) return [];
	if (!Array.isArray(list)) {
		mistakes.push(`${file}:1:1 must be a list of entries, each starting with \`- slug:\`.`);
		return [];
	}
	const placeOf = (path: readonly PropertyKey[]): string => place(file, positionOfKey(path));
	const seen = new Map<string, string>();
	return list.flatMap((value: unknown, index) => {
		const result = schema.safeParse(value);
		if (!result.success) {
			for (const issue of result.error.issues)
				mistakes.push(sentence(issue, placeOf([index, ...issue.path, ...unknownKey(issue)])));
			return [];
		}
		const name = identity(result.data);
		const earlier = seen.get(name);
		if (earlier)
			mistakes.push(`${placeOf([index])} repeats \`${name}\` of ${earlier}. Rename or remove one of the two.`);
		else seen.set(name, placeOf([index]));
		return [result.data];
	});
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
