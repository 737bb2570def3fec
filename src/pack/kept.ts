import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedFileError } from '#night-file/snapshot-file.ts';
import { readManifest, type PackManifest } from './manifest.ts';

/** Tonight’s manifest of the open data, kept beside the snapshot by `npm run verify -- DIR --keep`. */
export const KEPT_MANIFEST = 'pack.json';
/** That of the night before. */
export const KEPT_PREVIOUS = 'pack.previous.json';

/**
 * The manifests kept in the folder of the snapshot: tonight’s, if it was built before, and that of the night before.
 * @throws DamagedFileError where one is no manifest: without it the chain of nights would begin anew, and nobody would notice
 */
export function keptManifests(folder: string): Uint8Array[] {
	return [KEPT_MANIFEST, KEPT_PREVIOUS]
		.map((name) => join(folder, name))
		.filter((path) => existsSync(path))
		.map((path) => readKept(path).bytes);
}

/** Puts tonight’s manifest beside the snapshot. That of an earlier night moves on; that of the same night gives way. */
export function keepManifest(bytes: Uint8Array, folder: string): void {
	const path = join(folder, KEPT_MANIFEST);
	if (existsSync(path) && readKept(path).manifest.takenAt !== readManifest(bytes)?.takenAt)
		renameSync(path, join(folder, KEPT_PREVIOUS));
	writeFileSync(path, bytes);
}

function readKept(path: string): { bytes: Uint8Array; manifest: PackManifest } {
	const bytes = readFileSync(path);
	const manifest = readManifest(bytes);
	if (manifest) return { bytes, manifest };
	throw new DamagedFileError(
		`${path} is not the manifest of a night, so tonight’s could not name the night before. Restore it from the branch \`nights\`; delete it only if the chain is to begin anew.`,
	);
}
