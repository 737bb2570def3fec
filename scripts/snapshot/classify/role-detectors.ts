import { globSync } from 'node:fs';
import { join } from 'node:path';
import { Detector, type RoleDetector } from '#domain/detector.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { draftRoles } from '../../../src/yaml/draft-roles.ts';
import { readChecked, VocabularyError } from './vocabulary.ts';

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
