import { z } from 'zod';
import { compareText } from '#domain/compare.ts';
import { jsonIn } from '#domain/json.ts';
import { Count, Moment, Sha256 } from '#domain/text.ts';
import { sha256 } from '#night-file/snapshot-file.ts';

export const MANIFEST = 'manifest.json';
/** The manifest of the night before, as it was published. */
export const PREVIOUS = 'previous.json';

/** What vouches for a night’s files: each by its sha256, the night before by that of its manifest, and this by its seal. */
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

/** The pack’s files with the manifest that vouches for them, and the manifest of the night before where there is one. */
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

/** The manifest among them that was published last before a night; null where none was. */
export function lastBefore(
	night: { takenAt: string; sample: boolean },
	kept: readonly Uint8Array[],
): Uint8Array | null {
	const earlier = kept.flatMap((bytes) => {
		const manifest = readManifest(bytes);
		const isBefore = manifest !== null && manifest.sample === night.sample && manifest.takenAt < night.takenAt;
		return isBefore ? [{ bytes, takenAt: manifest.takenAt }] : [];
	});
	return earlier.toSorted((a, b) => compareText(b.takenAt, a.takenAt))[0]?.bytes ?? null;
}

/** What is not as it was published, a sentence each; empty where the pack is whole. */
export function faultsOf(files: Files): string[] {
	const bytes = files.get(MANIFEST);
	if (!bytes) return [`There is no ${MANIFEST}, so nothing vouches for these files.`];
	const manifest = readManifest(bytes);
	if (!manifest) return [`${MANIFEST} is not as it was written.`];
	const named = new Map(manifest.files.map((file) => [file.path, file]));
	const unnamed = [...files.keys()].filter((path) => path !== MANIFEST && !named.has(path));
	const previous = files.get(PREVIOUS);
	const isLinked = (previous ? sha256(previous) : null) === manifest.previous;
	return [
		...manifest.files.flatMap((file) => {
			const own = files.get(file.path);
			if (!own) return [`${file.path} is missing.`];
			if (own.length !== file.bytes)
				return [`${file.path} has ${own.length} bytes and was published with ${file.bytes}.`];
			return sha256(own) === file.sha256
				? []
				: [`${file.path} is changed: its sha256 is not the one that was published.`];
		}),
		...unnamed.map((path) => `${path} is not of the pack: ${MANIFEST} does not name it.`),
		...(isLinked ? [] : [`${PREVIOUS} is not the manifest of the night before that ${MANIFEST} names.`]),
	];
}

/** A manifest exactly as `sealed` writes it; null where it is anything else. */
function readManifest(bytes: Uint8Array): PackManifest | null {
	const text = Buffer.from(bytes).toString('utf8');
	const manifest = PackManifest.safeParse(jsonIn(text)).data;
	if (!manifest) return null;
	const { seal, ...unsealed } = manifest;
	return seal === sealOf(unsealed) && textOf(manifest) === text ? manifest : null;
}

const sealOf = (unsealed: Omit<PackManifest, 'seal'>): string => sha256(JSON.stringify(unsealed));
const textOf = (manifest: PackManifest): string => `${JSON.stringify(manifest, null, '\t')}\n`;
