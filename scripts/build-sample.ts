import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flag, readArguments, run } from './command.ts';
import { embeddedSample, replayNights } from './sample/embedded.ts';
import { writeSample } from './sample/write.ts';

const { values } = readArguments({
	name: 'node scripts/build-sample.ts',
	does: 'Makes the embedded sample snapshot anew: ten nights of invented feeds, read by the real pipeline.',
	options: {
		check: flag('Change nothing; exit 1 where the committed files differ from what would be written'),
	},
});

const out = 'data/snapshot';
const files = ['snapshot.ndjson', 'ledger.ndjson', 'report.json', 'report.md'];

await run(async () => {
	const root = await mkdtemp(join(tmpdir(), 'remnavi-sample-'));
	const [folder, work] = [join(root, 'feeds'), join(root, 'snapshot')];
	try {
		await mkdir(folder);
		await writeSample({ ...embeddedSample, out: folder });
		await replayNights(folder, work);
		return values.check ? await compare(work) : await replace(work);
	} finally {
		await rm(root, { recursive: true });
	}
});

async function replace(work: string): Promise<number> {
	await mkdir(out, { recursive: true });
	for (const name of files) await copyFile(join(work, name), join(out, name));
	console.log(`The sample snapshot in ${out} is new: ${files.join(', ')}.`);
	return 0;
}

async function compare(work: string): Promise<number> {
	const stale: string[] = [];
	for (const name of files) {
		const committed = await readFile(join(out, name)).catch(() => null);
		if (committed === null || !committed.equals(await readFile(join(work, name)))) stale.push(join(out, name));
	}
	if (stale.length === 0) {
		console.log(`The sample snapshot in ${out} is what the pipeline makes of the sample today.`);
		return 0;
	}
	console.error(
		`The sample snapshot is out of date: ${stale.join(', ')} would be written differently today. ` +
			'Run `node scripts/build-sample.ts` and commit what it changes.',
	);
	return 1;
}
