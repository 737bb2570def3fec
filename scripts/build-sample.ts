import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, run } from './command.ts';
import { embeddedSample } from './sample/embedded.ts';
import { replayNights } from './sample/replay.ts';
import { writeSample } from './sample/write.ts';

const command = {
	name: 'node scripts/build-sample.ts',
	does: 'Makes the embedded sample snapshot anew: ten nights of invented feeds, read by the real pipeline.',
	options: {
		check: { type: 'boolean', default: false },
		out: { type: 'string', default: 'data/snapshot' },
	},
	help: {
		check: 'Change nothing; exit 1 where the committed files differ from what would be written',
		out: 'Folder of the snapshot (default data/snapshot)',
	},
} as const;

const order = embeddedSample;
const files = ['snapshot.ndjson', 'ledger.ndjson', 'report.json', 'report.md'];

await run(async () => {
	const { values } = readArguments(command);
	const root = await mkdtemp(join(tmpdir(), 'remnavi-sample-'));
	const [folder, work] = [join(root, 'feeds'), join(root, 'snapshot')];
	try {
		await mkdir(folder);
		await writeSample({ ...order, out: folder }, () => undefined);
		await replayNights({ ...order, folder }, work, (night) => {
			if (process.stderr.isTTY) process.stderr.write(`\r  night ${night} of ${order.nights}`);
		});
		if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
		return values.check ? await compare(work, values.out) : await replace(work, values.out);
	} finally {
		await rm(root, { recursive: true });
	}
});

async function replace(work: string, out: string): Promise<number> {
	await mkdir(out, { recursive: true });
	for (const name of files) await copyFile(join(work, name), join(out, name));
	console.log(`The sample snapshot in ${out} is new: ${files.join(', ')}.`);
	return 0;
}

async function compare(work: string, out: string): Promise<number> {
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
