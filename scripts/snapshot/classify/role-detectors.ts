import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Detector, type RoleDetector } from '#domain/detector.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { positionOfValue, readContentFile, ROOT, type ContentFile } from '../../check-content/content-file.ts';
import { VocabularyError } from './vocabulary.ts';

const folders = { signals: 'flag', checks: 'answer' } as const;

/**
 * The detectors of the roles’ signals and checks (`detectors/<role>/signals/<slug>.yaml`), whatever their status.
 * Throws one VocabularyError that names every mistake of every file.
 */
export async function readRoleDetectors(contentFolder: string): Promise<RoleDetector[]> {
	const found: RoleDetector[] = [];
	const mistakes: string[] = [];
	for (const role of RoleSlug.options.toSorted()) {
		for (const [folder, of] of Object.entries(folders)) {
			for (const name of await filesIn(join(contentFolder, 'detectors', role, folder))) {
				const path = `${ROOT}detectors/${role}/${folder}/${name}`;
				const text = await readFile(join(contentFolder, 'detectors', role, folder, name), 'utf8');
				const read = readDetector(readContentFile(path, text));
				if (Array.isArray(read)) mistakes.push(...read);
				else found.push({ role, of, slug: name.replace(/\.yaml$/, ''), detector: read });
			}
		}
	}
	if (mistakes.length > 0) throw new VocabularyError(mistakes.join('\n'));
	return found;
}

/** The detector of a file, or what is wrong with it. */
function readDetector(file: ContentFile): Detector | string[] {
	const result = Detector.safeParse(file.data);
	if (result.success) return result.data;
	return result.error.issues.map((issue) => {
		const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
		const { line, col } = positionOfValue(file, path);
		return `${file.path}:${line}:${col} \`${path.join('.')}\`: ${issue.message}. See the field’s description in src/domain/detector.ts.`;
	});
}

async function filesIn(folder: string): Promise<string[]> {
	try {
		return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
	} catch {
		return [];
	}
}
