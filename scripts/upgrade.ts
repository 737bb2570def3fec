import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ADOPTED } from './adopt/adopt.ts';
import { readArguments, run, text, UsageError } from './command.ts';

const { values, positionals } = readArguments({
	name: 'npm run upgrade',
	does: 'Takes a later version of the generator into an adopted site, and leaves your content, data, pictures and tests as they are.',
	options: { top: text('The project (this one)', resolve(import.meta.dirname, '..')) },
	positionals: 'what to take in, as Git knows it: upstream/main',
});

const { top } = values;
const git = (...args: string[]): string => execFileSync('git', args, { cwd: top, encoding: 'utf8' }).trim();

await run(() => {
	const [version] = positionals;
	if (version === undefined) throw new UsageError('Say what to take in: npm run upgrade -- upstream/main');
	if (git('status', '--porcelain') !== '')
		throw new UsageError('There are changes that are not committed. Commit them, and run this again.');
	const merged = spawnSync('git', ['merge', '--no-ff', '--no-commit', version], { cwd: top, encoding: 'utf8' });
	// Git answers 1 for conflicts, of which those in the adopter’s folders are none: they keep what they had.
	if (merged.status !== 0 && !/CONFLICT/.test(merged.stdout))
		throw new UsageError(`${merged.stdout}${merged.stderr}`.trim());
	for (const folder of ADOPTED) {
		git('rm', '-rfq', '--ignore-unmatch', '--', folder);
		if (git('ls-tree', 'HEAD', '--', folder) !== '') git('checkout', 'HEAD', '--', folder);
	}
	const left = git('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean);
	if (left.length > 0) {
		console.error(
			`Both you and the generator changed ${left.join(', ')}. Mend ${left.length === 1 ? 'it' : 'them'}, \`git add\` and \`git commit\`; or \`git merge --abort\`.`,
		);
		return Promise.resolve(1);
	}
	if (spawnSync('git', ['rev-parse', '-q', '--verify', 'MERGE_HEAD'], { cwd: top }).status !== 0) {
		console.log(`${version} is in already.`);
		return Promise.resolve(0);
	}
	git('commit', '-q', '-m', `Take in ${version} of the generator`);
	console.log(`${version} is in, without conflicts. Run npm run check and npm test, then push.`);
	return Promise.resolve(0);
});
