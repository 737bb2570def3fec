import { z } from 'zod';
import { compareText } from '#domain/compare.ts';
import { jsonIn } from '#domain/json.ts';
import { Count, Moment, Sha256 } from '#domain/text.ts';
import { sha256 } from '#night-file/snapshot-file.ts';

export const MANIFEST = 'manifest.json';
/** The file with the manifest of the night before, as it was published. */
export const PREVIOUS = 'previous.json';

/**
 * Lists a night’s files with their sha256, and the sha256 of the manifest of the night before. The seal, a hash of the manifest,
 * reveals damage but not forgery, because no key is needed to make one.
 */
export const PackManifest = z.strictObject({
	schemaVersion: z.literal(1).describe('Readers refuse any other'),
	takenAt: Moment.describe('Moment of the night'),
	sample: z.boolean().describe('true when the employers are invented'),
	previous: Sha256.nullable().describe('sha256 of the manifest of the night before; null where there is none'),
	files: z
		.array(z.strictObject({ path: z.string().min(1), bytes: Count, sha256: Sha256 }))
		.describe('Every other file, by its name'),
	seal: Sha256.describe('sha256 of this manifest without its seal'),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** The files of a pack, by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Adds a manifest to the pack’s files, and the manifest of the night before, if there is one. */
export function sealed(
	files: Files,
	night: { takenAt: string; sample: boolean },
	previous: Uint8Array | null,
): Map<string, Uint8Array> {
	const all = new Map(files);
	if (previous) all.set(PREVIOUS, previous);
	const unsealed = {
		schemaVersion: 1 as const,
		...night,
		previous: previous && sha256(previous),
		files: [...all]
			.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
			.toSorted((a, b) => compareText(a.path, b.path)),
	};
	all.set(MANIFEST, Buffer.from(textOf({ ...unsealed, seal: sealOf(unsealed) })));
	return all;
}

/** The manifest of the latest night before this one; null if there is none. */
export function lastBefore(
	night: { takenAt: string; sample: boolean },
	kept: readonly Uint8Array[],
): Uint8Array | null {
	const earlier = kept.flatMap((bytes) => {
		const manifest = readManifest(bytes);
		const isEarlier = manifest !== null && manifest.sample === night.sample && isBefore(manifest, night);
		return isEarlier ? [{ bytes, takenAt: manifest.takenAt }] : [];
	});
	return earlier.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt))[0]?.bytes ?? null;
}

/** Whether one night was taken before another. */
export const isBefore = (one: { takenAt: string }, other: { takenAt: string }): boolean =>
	Date.parse(one.takenAt) < Date.parse(other.takenAt);

/** Reads a manifest; null unless its bytes are exactly those that `sealed` writes. */
export function readManifest(bytes: Uint8Array): PackManifest | null {
	const text = Buffer.from(bytes).toString('utf8');
	const manifest = PackManifest.safeParse(jsonIn(text)).data;
	if (!manifest) return null;
	const { seal, ...unsealed } = manifest;
	return seal === sealOf(unsealed) && textOf(manifest) === text ? manifest : null;
}

const sealOf = (unsealed: Omit<PackManifest, 'seal'>): string => sha256(JSON.stringify(unsealed));
const textOf = (manifest: PackManifest): string => `${JSON.stringify(manifest, null, '\t')}\n`;
