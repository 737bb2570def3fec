import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Detector, type RoleDetector } from '#domain/detector.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { isRecord } from '../check-content/content.ts';
import { positionOfValue, readContentFile, ROOT, type ContentFile } from '../check-content/content-file.ts';
import { VocabularyError } from './vocabulary.ts';

const folders = { signals: 'flag', checks: 'answer' } as const;

/**
 * The detectors in the front matter of the roles’ signals and checks, by role and file name, whatever their status.
 * Throws one VocabularyError that names every mistake of every file.
 */
export async function readRoleDetectors(contentFolder: string): Promise<RoleDetector[]> {
	const found: RoleDetector[] = [];
	const mistakes: string[] = [];
	for (const role of RoleSlug.options.toSorted()) {
		for (const [folder, of] of Object.entries(folders)) {
			for (const name of await filesIn(join(contentFolder, 'roles', role, folder))) {
				const path = `${ROOT}roles/${role}/${folder}/${name}`;
				const file = readContentFile(path, await readFile(join(contentFolder, 'roles', role, folder, name), 'utf8'));
				const read = readDetector(file);
				if (Array.isArray(read)) mistakes.push(...read);
				else if (read !== null) found.push({ role, of, slug: name.replace(/\.mdx$/, ''), detector: read });
			}
		}
	}
	if (mistakes.length > 0) throw new VocabularyError(mistakes.join('\n'));
	return found;
}

/** The detector of a signal or check, null where it has none, or what is wrong with it. */
function readDetector(file: ContentFile): Detector | null | string[] {
	const value: unknown = isRecord(file.data) ? (file.data['detector'] ?? null) : null;
	if (value === null) return null;
	const result = Detector.safeParse(value);
	if (result.success) return result.data;
	return result.error.issues.map((issue) => {
		const path = ['detector', ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
		const { line, col } = positionOfValue(file, path);
		return `${file.path}:${line}:${col} \`${path.join('.')}\`: ${issue.message}. See the field’s description in src/domain/detector.ts.`;
	});
}

async function filesIn(folder: string): Promise<string[]> {
	try {
		return (await readdir(folder)).filter((name) => name.endsWith('.mdx')).toSorted();
	} catch {
		return [];
	}
}
