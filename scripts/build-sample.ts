import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flag, readArguments, run } from './command.ts';
import { embedded, makeEmbedded, staleFiles } from './sample/embedded.ts';

const { values } = readArguments({
	name: 'npm run build-sample',
	does: 'Makes the embedded sample snapshot anew: ten nights of invented feeds, read by the real pipeline.',
	options: {
		check: flag('Change nothing; exit 1 where the committed files differ from what would be written'),
	},
});

const { folder, files } = embedded;

await run(async () => {
	const root = await mkdtemp(join(tmpdir(), 'guides-sample-'));
	const made = join(root, 'snapshot');
	try {
		await makeEmbedded(made, join(root, 'feeds'));
		if (values.check) return tell(await staleFiles(made));
		await mkdir(folder, { recursive: true });
		for (const name of files) await copyFile(join(made, name), join(folder, name));
	} finally {
		await rm(root, { recursive: true });
	}
	console.log(`The sample snapshot in ${folder} is new: ${files.join(', ')}.`);
	return 0;
});

function tell(stale: readonly string[]): number {
	if (stale.length === 0) {
		console.log(`The sample snapshot in ${folder} is what the pipeline makes of the sample today.`);
		return 0;
	}
	console.error(
		`The sample snapshot is out of date: ${stale.join(', ')} would be written differently today. ` +
			'Run `npm run build-sample` and commit what it changes.',
	);
	return 1;
}
