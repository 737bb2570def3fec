import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flag, readArguments, run } from './command.ts';
import { embedded, makeEmbedded, staleFiles } from './sample/embedded.ts';

const { values } = readArguments({
	name: 'npm run build-sample',
	does: 'Regenerates the sample snapshot in the repository by running the real pipeline over ten nights of invented feeds.',
	options: {
		check: flag('Write nothing; exit with 1 if the committed files are out of date'),
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
	console.log(`Wrote the sample snapshot to ${folder}: ${files.join(', ')}.`);
	return 0;
});

function tell(stale: readonly string[]): number {
	if (stale.length === 0) {
		console.log(`The sample snapshot in ${folder} is up to date.`);
		return 0;
	}
	console.error(
		`The sample snapshot is out of date: the pipeline would write ${stale.join(', ')} differently today. ` +
			'Run `npm run build-sample` and commit the changed files.',
	);
	return 1;
}
