import { readFileSync, statSync } from 'node:fs';
import { Sha256 } from '#domain/text.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { ageFaults, faultsOf } from '#pack/faults.ts';
import { keepManifest } from '#pack/kept.ts';
import { MANIFEST, PREVIOUS, readManifest, type PackManifest } from '#pack/manifest.ts';
import { PAGE, readPackFolder } from '#pack/read-folder.ts';
import { plural } from '#site/format.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { printable } from './lint/report.ts';

const { values, positionals } = readArguments({
	name: 'npm run verify',
	does: 'Says whether the files of the open data in a folder belong to its manifest, and the manifest to the one before.',
	options: {
		sha256: text('Hash that the manifest must have, from a place you trust'),
		newest: text('Newest manifest.json that you trust: the pack must be of that night or a later one'),
		keep: text('Folder of the snapshot: keep the manifest there, so that the next night can name it'),
	},
	positionals: 'DIR  for example: dist/data/pack',
});

await run(() => {
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0 || !isFolder(folder))
		throw new UsageError('Name one folder with the files of the open data: `npm run verify -- dist/data/pack`.');
	if (values.keep !== undefined && !isFolder(values.keep))
		throw new UsageError(`--keep ${values.keep} is no folder. Name that of the snapshot, such as data/snapshot.`);
	const wanted = values.sha256 === undefined ? null : readHash(values.sha256);
	const newest = values.newest === undefined ? null : readNewest(values.newest);

	const { files, others, hasPage } = readPackFolder(folder);
	const bytes = files.get(MANIFEST);
	const manifest = bytes ? readManifest(bytes) : null;
	const faults = [
		...others.map((path) => `${path} is no file but a link or a pipe, or larger than 500 MB, and is not read.`),
		...faultsOf(files),
		...(bytes && wanted !== null && sha256(bytes) !== wanted
			? [`${MANIFEST} does not have the sha256 that you gave: it is changed, or of another night.`]
			: []),
		...(manifest && newest ? ageFaults(manifest, newest) : []),
	];
	for (const fault of faults) console.error(printable(fault));
	if (faults.length > 0 || !bytes || !manifest) return Promise.resolve(1);
	if (values.keep !== undefined) keepManifest(bytes, values.keep);

	const previous = readManifest(files.get(PREVIOUS) ?? Buffer.of());
	const kind = manifest.sample ? ', a sample with invented employers' : '';
	console.log(`${plural(files.size, 'file')} of the night of ${manifest.takenAt}${kind}: all belong to ${MANIFEST}.`);
	console.log(
		previous
			? `The night before is that of ${previous.takenAt}; its manifest is the one that ${MANIFEST} names.`
			: `${MANIFEST} names no night before.`,
	);
	if (newest) console.log(`It is not older than the manifest that you gave, of ${newest.takenAt}.`);
	if (hasPage) console.log(`${PAGE} is not part of the data and is not checked.`);
	console.log(`sha256 of ${MANIFEST}: ${sha256(bytes)}`);
	console.log(
		wanted === null
			? 'Consistent in itself; who published it is not checked. The page of the open data says how to do that.'
			: `This is the sha256 that you gave; every file is as it was when that ${MANIFEST} was written.`,
	);
	return Promise.resolve(0);
});

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Tools write the same hash as `sha256:…` or in capitals. */
function readHash(given: string): string {
	const hash = given.toLowerCase().replace(/^sha256:/, '');
	if (Sha256.safeParse(hash).success) return hash;
	throw new UsageError(`--sha256 must be 64 hexadecimal digits, not “${printable(given)}”.`);
}

function readNewest(path: string): PackManifest {
	const manifest = readManifest(readFileSync(path));
	if (manifest) return manifest;
	throw new UsageError(`--newest ${path} is not the manifest of a night. Name a ${MANIFEST} that you have checked.`);
}
