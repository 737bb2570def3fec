import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedFileError } from '#night-file/snapshot-file.ts';
import { readManifest, type PackManifest } from './manifest.ts';

/** Tonight’s manifest of the open data, stored next to the snapshot by `npm run verify -- DIR --keep`. */
export const KEPT_MANIFEST = 'pack.json';
/** The manifest of the night before. */
export const KEPT_PREVIOUS = 'pack.previous.json';

/**
 * The manifests stored in the snapshot’s folder: tonight’s, if the pack was built before, and that of the night before.
 * @throws DamagedFileError if one is not a manifest: without it the chain of nights would start again, and nobody would notice
 */
export function keptManifests(folder: string): Uint8Array[] {
	return [KEPT_MANIFEST, KEPT_PREVIOUS]
		.map((name) => join(folder, name))
		.filter((path) => existsSync(path))
		.map((path) => readKept(path).bytes);
}

/**
 * Stores tonight’s manifest next to the snapshot. A stored manifest of an earlier night becomes the previous one; one of the same
 * night is overwritten.
 */
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
		`${path} is not the manifest of a night, so tonight’s manifest could not refer to the night before. Restore it from the branch \`nights\`; delete it only if you want to start a new chain.`,
	);
}
