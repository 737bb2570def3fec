import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Detector, type RoleDetector } from '#domain/detector.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { draftRoles } from '../../../src/yaml/draft-roles.ts';
import { readYaml } from '../../../src/yaml/read-yaml.ts';
import { VocabularyError } from './vocabulary.ts';

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
			for (const name of await filesIn(join(contentFolder, 'detectors', role, folder))) {
				const path = `src/content/detectors/${role}/${folder}/${name}`;
				const text = await readFile(join(contentFolder, 'detectors', role, folder, name), 'utf8');
				const read = readDetector(path, text);
				if (Array.isArray(read)) mistakes.push(...read);
				else found.push({ role, of, slug: name.replace(/\.yaml$/, ''), detector: read });
			}
		}
	}
	if (mistakes.length > 0) throw new VocabularyError(mistakes.join('\n'));
	return found;
}

/** The detector of a file, or what is wrong with it. */
function readDetector(file: string, text: string): Detector | string[] {
	const { data, positionOfValue } = readYaml(text);
	const result = Detector.safeParse(data);
	if (result.success) return result.data;
	return result.error.issues.map((issue) => {
		const { line, col } = positionOfValue(issue.path);
		return `${file}:${line}:${col} \`${issue.path.map(String).join('.')}\`: ${issue.message}. See the field’s description in src/domain/detector.ts.`;
	});
}

async function filesIn(folder: string): Promise<string[]> {
	try {
		return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
	} catch {
		return [];
	}
}
