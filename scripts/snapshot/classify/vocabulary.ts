import { globSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { draftRoles } from '../../../src/yaml/draft-roles.ts';
import { readChecked } from '../../../src/yaml/read-checked.ts';
import { Detector, type RoleDetector } from '#domain/detector.ts';
import {
	Cloud,
	LevelTerm,
	Region,
	RoleSlug,
	RoleTerm,
	Specialisation,
	Tool,
	TrackTerm,
	type Vocabulary,
} from '#domain/vocabulary.ts';

/** All mistakes found in the editors’ files, one a line, each with file, line and column. */
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
	const read = async <T>(name: keyof Vocabulary, schema: z.ZodType<T>, identity: (term: T) => string): Promise<T[]> => {
		const file = join(folder, `${name}.yaml`);
		const terms = z.array(schema, { error: 'must be a list of entries, each starting with `- slug:`' });
		const distinct = terms.superRefine((list, { addIssue }) => {
			const names = list.map(identity);
			for (const [index, known] of names.entries()) {
				const first = names.indexOf(known);
				const message = `repeats \`${known}\` of entry ${first + 1}: rename or remove one of the two`;
				if (first < index) addIssue({ code: 'custom', path: [index], message });
			}
		});
		return readChecked(file, distinct, 'src/domain/vocabulary.ts', mistakes).then((list) => list ?? []);
	};
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

const folders = { signals: 'flag', checks: 'answer' } as const;

/**
 * The detectors of the roles’ signals and checks (`detectors/<role>/signals/<slug>.yaml`), whatever their status; those
 * of a role whose guide is a draft are left out.
 * Throws one VocabularyError that names every mistake of every file.
 */
export async function readRoleDetectors(contentFolder: string): Promise<RoleDetector[]> {
	const found: RoleDetector[] = [];
	const mistakes: string[] = [];
	const drafts = draftRoles(contentFolder);
	for (const role of RoleSlug.options.filter((role) => !drafts.includes(role)).toSorted()) {
		for (const [folder, of] of Object.entries(folders)) {
			const cwd = join(contentFolder, 'detectors', role, folder);
			for (const name of globSync('*.yaml', { cwd }).toSorted()) {
				const detector = await readChecked(join(cwd, name), Detector, 'src/domain/detector.ts', mistakes);
				if (detector !== null) found.push({ role, of, slug: name.replace(/\.yaml$/, ''), detector });
			}
		}
	}
	if (mistakes.length > 0) throw new VocabularyError(mistakes.join('\n'));
	return found;
}
