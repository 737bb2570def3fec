import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ADOPTED } from './adopt/adopt.ts';
import { readArguments, run, text, UsageError } from './command.ts';

const { values, positionals } = readArguments({
	name: 'npm run upgrade',
	does: 'Merges a newer version of the generator into your site. Your content, data, pictures and tests stay as they are.',
	options: { top: text('The project (this one)', resolve(import.meta.dirname, '..')) },
	positionals: 'VERSION  a Git branch, tag or commit, such as upstream/main',
});

const { top } = values;
const git = (...args: string[]): string => execFileSync('git', args, { cwd: top, encoding: 'utf8' }).trim();

await run(() => {
	const [version] = positionals;
	if (version === undefined) throw new UsageError('Name the version to merge: npm run upgrade -- upstream/main');
	if (git('status', '--porcelain') !== '')
		throw new UsageError('You have uncommitted changes. Commit them, then run this again.');
	const merged = spawnSync('git', ['merge', '--no-ff', '--no-commit', version], { cwd: top, encoding: 'utf8' });
	// Git exits with 1 if there are conflicts. Conflicts in the adopter’s own folders do not matter: their files are
	// restored below.
	if (merged.status !== 0 && !/CONFLICT/.test(merged.stdout))
		throw new UsageError(`${merged.stdout}${merged.stderr}`.trim());
	for (const folder of ADOPTED) {
		git('rm', '-rfq', '--ignore-unmatch', '--', folder);
		if (git('ls-tree', 'HEAD', '--', folder) !== '') git('checkout', 'HEAD', '--', folder);
	}
	const left = git('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean);
	if (left.length > 0) {
		console.error(
			`Both you and the generator changed ${left.join(', ')}. Resolve the conflicts, then run \`git add\` and \`git commit\`. To give up, run \`git merge --abort\`.`,
		);
		return Promise.resolve(1);
	}
	if (spawnSync('git', ['rev-parse', '-q', '--verify', 'MERGE_HEAD'], { cwd: top }).status !== 0) {
		console.log(`${version} has already been merged.`);
		return Promise.resolve(0);
	}
	git('commit', '-q', '-m', `Merge ${version} of the generator`);
	console.log(`Merged ${version} without conflicts. Run npm run check and npm test, then push.`);
	return Promise.resolve(0);
});
