import { z } from 'zod';
import { jsonIn } from '#domain/json.ts';
import { Count, Moment, Sha256 } from '#domain/text.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { isBefore, MANIFEST, PREVIOUS, readManifest, type Files, type PackManifest } from './manifest.ts';

const DESCRIPTION = 'datapackage.json';

/**
 * The tables that every pack of schema version 1 has, besides its editions. Don’t add later tables: older packs don’t have them.
 */
export const TABLES = [
	'adverts',
	'claims',
	'jobs',
	'lives',
	'nights',
	'nights-named',
	'sources',
	'tonight',
	'vocabulary',
] as const;
const REQUIRED = [DESCRIPTION, ...TABLES.flatMap((table) => [`${table}.csv`, `${table}.parquet`])];

/**
 * Finds contradictions between a pack’s files and its manifest, one sentence each. An empty list means that the pack is
 * consistent, not that we published it: whoever changes a file can write a matching manifest.
 */
export function faultsOf(files: Files): string[] {
	const bytes = files.get(MANIFEST);
	if (!bytes) return [`There is no ${MANIFEST}, so the files cannot be checked.`];
	const manifest = readManifest(bytes);
	if (!manifest) return [`${MANIFEST} is damaged or changed: it does not match its own seal.`];
	return [
		...fileFaults(files, manifest),
		...chainFaults(files.get(PREVIOUS), manifest),
		...descriptionFaults(files.get(DESCRIPTION), manifest),
	];
}

/**
 * Reports a pack that is older than a manifest which the reader already has. `faultsOf` cannot notice that, because an old pack
 * is consistent too.
 */
export function ageFaults(manifest: PackManifest, newest: PackManifest): string[] {
	if (manifest.sample !== newest.sample)
		return [`This is ${kindOf(manifest)}, but the newest manifest that you gave is for ${kindOf(newest)}.`];
	if (!isBefore(manifest, newest)) return [];
	return [
		`This pack is for the night of ${manifest.takenAt}. It is older than the manifest that you gave, which is for ${newest.takenAt}.`,
	];
}

const kindOf = ({ sample }: PackManifest): string =>
	sample ? 'a sample with invented employers' : 'a night of real adverts';

function fileFaults(files: Files, manifest: PackManifest): string[] {
	const named = new Set(manifest.files.map(({ path }) => path));
	const unnamed = [...files.keys()].filter((path) => path !== MANIFEST && !named.has(path));
	return [
		...REQUIRED.filter((path) => !named.has(path)).map(
			(path) => `${MANIFEST} does not name ${path}, which every pack has.`,
		),
		...manifest.files.flatMap((file) => {
			const own = files.get(file.path);
			if (!own) return [`${file.path} is missing.`];
			if (own.length !== file.bytes)
				return [`${file.path} has ${own.length} bytes, but ${MANIFEST} says ${file.bytes}.`];
			return sha256(own) === file.sha256 ? [] : [`${file.path} is changed: its sha256 is not the one in ${MANIFEST}.`];
		}),
		...unnamed.map((path) => `${path} does not belong to the pack: ${MANIFEST} does not name it.`),
	];
}

function chainFaults(bytes: Uint8Array | undefined, manifest: PackManifest): string[] {
	if ((bytes ? sha256(bytes) : null) !== manifest.previous)
		return [`${PREVIOUS} is not the manifest of the night before that ${MANIFEST} names.`];
	if (!bytes) return [];
	const previous = readManifest(bytes);
	if (!previous) return [`${PREVIOUS} is not the manifest of a night: it is damaged, changed or something else.`];
	if (previous.sample !== manifest.sample)
		return [`${PREVIOUS} is for ${kindOf(previous)}, but ${MANIFEST} is for ${kindOf(manifest)}.`];
	if (isBefore(previous, manifest)) return [];
	return [`${PREVIOUS} is for ${previous.takenAt}, which is not before ${manifest.takenAt}, the night of ${MANIFEST}.`];
}

const Description = z.object({
	created: Moment,
	resources: z.array(z.object({ path: z.string(), bytes: Count, hash: z.templateLiteral(['sha256:', Sha256]) })),
});

/** Compares `datapackage.json`, which lists sizes and hashes too, with the manifest. */
function descriptionFaults(bytes: Uint8Array | undefined, manifest: PackManifest): string[] {
	if (!bytes) return [];
	const description = Description.safeParse(jsonIn(Buffer.from(bytes).toString('utf8'))).data;
	if (!description) return [`${DESCRIPTION} does not describe the tables in the form that we publish.`];
	const { created, resources } = description;
	const named = new Map(manifest.files.map((file) => [file.path, file]));
	const described = new Set(resources.map(({ path }) => path));
	return [
		...(created === manifest.takenAt
			? []
			: [`${DESCRIPTION} is for ${created}, but ${MANIFEST} is for ${manifest.takenAt}.`]),
		...resources.flatMap(({ path, bytes: size, hash }) => {
			const file = named.get(path);
			if (!file) return [`${DESCRIPTION} describes ${path}, which ${MANIFEST} does not name.`];
			return file.bytes === size && `sha256:${file.sha256}` === hash
				? []
				: [`${DESCRIPTION} does not match ${MANIFEST}: size or sha256 of ${path} differ.`];
		}),
		...[...named.keys()]
			.filter((path) => path !== PREVIOUS && path !== DESCRIPTION && !described.has(path))
			.map((path) => `${DESCRIPTION} does not describe ${path}, which ${MANIFEST} names.`),
	];
}
