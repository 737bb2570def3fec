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
	does: 'Checks that the open data files in a folder match their manifest, and that the manifest links to that of the night before.',
	options: {
		sha256: text('SHA-256 that the manifest must have, from a source you trust'),
		newest: text('The newest manifest.json that you trust; the data must not be older'),
		keep: text('Folder of the snapshot, in which to save the manifest so that the next night can link to it'),
	},
	positionals: 'DIR  for example: dist/data/pack',
});

await run(() => {
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0 || !isFolder(folder))
		throw new UsageError('Name exactly one folder with open data files: `npm run verify -- dist/data/pack`.');
	if (values.keep !== undefined && !isFolder(values.keep))
		throw new UsageError(
			`--keep ${values.keep} is not a folder. Name the folder of the snapshot, such as data/snapshot.`,
		);
	const wanted = values.sha256 === undefined ? null : readHash(values.sha256);
	const newest = values.newest === undefined ? null : readNewest(values.newest);

	const { files, others, hasPage } = readPackFolder(folder);
	const bytes = files.get(MANIFEST);
	const manifest = bytes ? readManifest(bytes) : null;
	const faults = [
		...others.map((path) => `${path} is a link or a pipe, or larger than 500 MB, so it was not read.`),
		...faultsOf(files),
		...(bytes && wanted !== null && sha256(bytes) !== wanted
			? [`${MANIFEST} does not have the sha256 that you gave. It was changed, or it is from another night.`]
			: []),
		...(manifest && newest ? ageFaults(manifest, newest) : []),
	];
	for (const fault of faults) console.error(printable(fault));
	if (faults.length > 0 || !bytes || !manifest) return Promise.resolve(1);
	if (values.keep !== undefined) keepManifest(bytes, values.keep);

	const previous = readManifest(files.get(PREVIOUS) ?? Buffer.of());
	const kind = manifest.sample ? ', a sample with invented employers' : '';
	console.log(`${plural(files.size, 'file')} from the night of ${manifest.takenAt}${kind}: all match ${MANIFEST}.`);
	console.log(
		previous
			? `The night before is ${previous.takenAt}; its manifest is the one that ${MANIFEST} links to.`
			: `${MANIFEST} does not link to an earlier night.`,
	);
	if (newest) console.log(`It is not older than the manifest that you gave, from ${newest.takenAt}.`);
	if (hasPage) console.log(`${PAGE} is not part of the data and is not checked.`);
	console.log(`sha256 of ${MANIFEST}: ${sha256(bytes)}`);
	console.log(
		wanted === null
			? 'The files are consistent with each other, but this does not show who published them. The open data page explains how to check that.'
			: `This is the sha256 that you gave, so no file has changed since that ${MANIFEST} was written.`,
	);
	return Promise.resolve(0);
});

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Accepts capitals and a prefix, as some tools write hashes: `sha256:AB12…`. */
function readHash(given: string): string {
	const hash = given.toLowerCase().replace(/^sha256:/, '');
	if (Sha256.safeParse(hash).success) return hash;
	throw new UsageError(`--sha256 must be 64 hexadecimal digits, not “${printable(given)}”.`);
}

function readNewest(path: string): PackManifest {
	const manifest = readManifest(readFileSync(path));
	if (manifest) return manifest;
	throw new UsageError(`--newest ${path} is not a valid manifest. Name a ${MANIFEST} that you have verified.`);
}
