/**
 * Runs small night 2 in each folder and stops it at the STEP-th write to the disk, one step later in each folder:
 * `node night-that-ends.ts HOW STEP FOLDER…`. HOW is `killed`, or an error code such as `ENOSPC` with which that write fails. Prints
 * one line for each night: the number of writes, or the error.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [how = '', step = '', ...folders] = process.argv.slice(2);
let left = 0;
let steps = 0;

for (const name of ['writeFileSync', 'copyFileSync', 'renameSync'] as const) {
	const real = fs[name] as (...args: unknown[]) => unknown;
	(fs as unknown as Record<string, typeof real>)[name] = (...args) => {
		steps += 1;
		left -= 1;
		if (left !== 0) return real(...args);
		if (how === 'killed') process.kill(process.pid, 'SIGKILL');
		throw Object.assign(new Error(`${how}: it fails here`), { code: how });
	};
}
syncBuiltinESMExports();

const { takeSmallNight } = await import('./small-night.ts');
for (const [index, folder] of folders.entries()) {
	[left, steps] = [Number(step) + index, 0];
	await takeSmallNight(folder, 2).then(
		({ reportError }) => console.log(reportError?.message ?? steps),
		(error: unknown) => console.log((error as Error).message),
	);
}
