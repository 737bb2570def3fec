import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, MANIFEST, PackManifest } from '#pack/manifest.ts';
import { readPackFolder } from '#pack/read-folder.ts';
import { KEPT_MANIFEST, KEPT_PREVIOUS } from '#pack/kept.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { plural } from '#site/format.ts';

const { values, positionals } = readArguments({
	name: 'npm run verify',
	does: 'Says whether the files of the open data in a folder are as they were published, or which are not.',
	options: {
		sha256: text('Hash that the manifest must have, from a place you trust'),
		keep: text('Folder of the snapshot: keep the manifest there, so that the next night can name it'),
	},
	positionals: 'DIR  for example: dist/data/pack',
});

await run(async () => {
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0 || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		throw new UsageError('Name one folder with the files of the open data: `npm run verify -- dist/data/pack`.');
	}
	const kept = values.keep;
	if (kept !== undefined && !statSync(kept, { throwIfNoEntry: false })?.isDirectory())
		throw new UsageError(`--keep ${kept} is no folder. Name that of the snapshot, such as data/snapshot.`);
	const { files, others } = readPackFolder(folder);
	const manifest = files.get(MANIFEST);
	const isOther = values.sha256 !== undefined && manifest !== undefined && sha256(manifest) !== values.sha256;
	const strange = others.map(
		(path) => `${path} is no file but a link or a pipe, or larger than 500 MB, and is not read.`,
	);
	const faults = [...strange, ...faultsOf(files), ...(isOther ? [`${MANIFEST} is not the one with that sha256.`] : [])];
	for (const fault of faults) console.error(fault);
	if (faults.length > 0 || manifest === undefined) return 1;
	if (kept !== undefined) keep(manifest, kept);
	console.log(`${plural(files.size, 'file')} as published; sha256 of ${MANIFEST}: ${sha256(manifest)}`);
	return 0;
});

/** Puts tonight’s manifest beside the snapshot. That of an earlier night moves on; that of the same night gives way. */
function keep(manifest: Buffer, folder: string): void {
	const file = join(folder, KEPT_MANIFEST);
	const takenAt = (bytes: Buffer) => PackManifest.safeParse(JSON.parse(bytes.toString('utf8'))).data?.takenAt;
	if (existsSync(file) && takenAt(readFileSync(file)) !== takenAt(manifest))
		renameSync(file, join(folder, KEPT_PREVIOUS));
	writeFileSync(file, manifest);
}
