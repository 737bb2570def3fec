import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '#tests/temporary-folder.ts';

const house = join(import.meta.dirname, '..');
const git = (cwd: string, ...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
		cwd,
		encoding: 'utf8',
		stdio: 'pipe',
	});
const write = (folder: string, files: Record<string, string>) => {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
};

/** Folders: the remote repository, the workflow’s clone, an editor’s clone, and the night to save. */
let [origin, clone, editor, night] = ['', '', '', ''];
beforeEach(() => {
	const top = temporaryFolder();
	[origin, clone, editor, night] = ['origin', 'clone', 'editor', 'night'].map((name) => join(top, name)) as [
		...[string, string, string, string],
	];
	git(top, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
	git(top, 'clone', '--quiet', origin, editor);
	git(editor, 'checkout', '--quiet', '-B', 'main');
	write(editor, { 'data/snapshot/snapshot.ndjson': 'sample', 'data/published.txt': 'a\n', 'guide.mdx': 'one' });
	cpSync(join(house, '.ci'), join(editor, '.ci'), { recursive: true });
	git(editor, 'add', '--all');
	git(editor, 'commit', '--quiet', '--message', 'Begin');
	git(editor, 'push', '--quiet', 'origin', 'main');
	git(top, 'clone', '--quiet', origin, clone);
	take('one', { 'published.txt': 'a\nb\n' });
});

/** Creates a night to be saved. */
function take(name: string, more: Record<string, string> = {}): void {
	write(night, { 'snapshot/snapshot.ndjson': name, 'snapshot/pack.json': 'manifest', 'published.txt': 'a\n', ...more });
}
const run = (script: string, args: string[], env: Record<string, string> = {}) =>
	execFileSync(join(clone, '.ci', script), args, { encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...env } });
const keep = (env?: Record<string, string>) => run('keep-night', [night], env);
const inOrigin = (file: string) => git(origin, 'show', file);
const kept = () => git(origin, 'log', '--format=%T', 'nights').trim().split('\n');
const inClone = (file: string) => readFileSync(join(clone, 'data/snapshot', file), 'utf8');

test('saves a night on its own branch, and commits new names on top of what an editor pushes at the same moment', () => {
	// Once, the editor pushes between the workflow’s fetch of main and its push.
	const hook = join(clone, '.git/hooks/pre-push');
	const once = `rm "$0"\nunset GIT_DIR GIT_INDEX_FILE\ngit -C '${editor}' push --quiet origin main`;
	writeFileSync(hook, `#!/bin/sh\nif grep -q refs/heads/main; then ${once}; fi\n`);
	chmodSync(hook, 0o755);
	write(editor, { 'guide.mdx': 'two', 'data/published.txt': 'a\nc\n' });
	git(editor, 'commit', '--quiet', '--all', '--message', 'Write on');
	expect(keep()).toContain('attempt 1 of 5.');
	expect([inOrigin('nights:snapshot.ndjson'), inOrigin('nights:pack.json')]).toEqual(['one', 'manifest']);
	expect([inOrigin('main:guide.mdx'), inOrigin('main:data/published.txt')]).toEqual(['two', 'a\nb\nc\n']);
	// Content and nights have separate histories.
	expect(inOrigin('main:data/snapshot/snapshot.ndjson')).toBe('sample');
	expect(git(origin, 'rev-list', '--count', 'main').trim()).toBe('3');
	expect(keep()).toBe('The night is that which was kept last.\n');
});

test('keeps only the most recent nights, unchanged', () => {
	const trees: string[] = [];
	for (const name of ['one', 'two', 'three']) {
		take(name);
		keep({ MOST_NIGHTS: '2' });
		trees.unshift(git(origin, 'rev-parse', 'nights^{tree}').trim());
		expect(kept()).toEqual(trees.slice(0, 2));
	}
	expect(inOrigin('nights~1:snapshot.ndjson')).toBe('two');
	git(origin, 'gc', '--quiet', '--prune=now');
	expect(() => git(origin, 'cat-file', '-e', trees[2] ?? '')).toThrow();
});

test('restores the most recent night with its large files, and removes other files from the folder', () => {
	expect(run('last-night', [])).toBe('No night has been kept yet: the repository has no branch “nights”.\n');
	expect(inClone('snapshot.ndjson')).toBe('sample');
	const large = 'x'.repeat(1_000_000) + 'y'.repeat(1_000_000) + 'z';
	take('one', { 'snapshot/ledger.ndjson': large });
	keep({ MOST_MEGABYTES: '1' });
	expect(git(origin, 'ls-tree', '--name-only', 'nights').trim().split('\n')).toEqual([
		...['ledger.ndjson.part000', 'ledger.ndjson.part001', 'ledger.ndjson.part002', 'pack.json', 'snapshot.ndjson'],
	]);
	appendFileSync(join(clone, 'data/snapshot/withheld.json'), '{}');
	expect(run('last-night', [])).toMatch(/^The last night is that of \d{4}-\d\d-\d\d\.\n$/);
	expect([inClone('snapshot.ndjson'), inClone('ledger.ndjson') === large]).toEqual(['one', true]);
	expect(existsSync(join(clone, 'data/snapshot/withheld.json'))).toBe(false);
	expect(existsSync(join(clone, 'data/snapshot/ledger.ndjson.part000'))).toBe(false);
});

test('does not mistake an unreachable repository for an empty one', () => {
	git(clone, 'remote', 'set-url', 'origin', join(clone, 'gone'));
	expect(() => run('last-night', [])).toThrow('The repository could not be asked for the branch “nights”.');
	expect(inClone('snapshot.ndjson')).toBe('sample');
});

test('only the job that saves the night may push, it runs no packages, and the site does not wait for it', () => {
	const { jobs } = parse(readFileSync(join(house, '.github/workflows/nightly.yml'), 'utf8')) as {
		jobs: Record<
			string,
			{ needs?: string; permissions?: object; steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }
		>;
	};
	const checkouts = Object.entries(jobs).flatMap(([name, { steps }]) =>
		steps
			.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
			.map((step) => [name, step.with?.['persist-credentials']] as const),
	);
	expect(checkouts).toEqual([
		['due', undefined],
		['tests', false],
		['fetch', false],
		['night', false],
		['keep', undefined],
	]);
	for (const name of ['due', 'tests', 'fetch', 'night']) expect(jobs[name]?.permissions, name).toBeUndefined();
	expect(jobs['keep']?.permissions).toEqual({ contents: 'write' });
	expect(jobs['due']?.steps.flatMap(({ run }) => run ?? [])).toEqual([
		'.ci/last-night',
		'node scripts/night-due.mjs data/snapshot/snapshot.ndjson "$SITE_URL"',
		'.ci/night-parts',
	]);
	expect(jobs['keep']?.steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/keep-night "$RUNNER_TEMP/night"']);
	expect(jobs['attest']?.permissions).toEqual({ 'id-token': 'write', attestations: 'write' });
	expect(jobs['attest']?.steps.flatMap(({ run }) => run ?? [])).toEqual([]);
	expect(jobs['keep']?.needs).toBe('night');
	// docs/deploy.md tells users of other hosts to remove this.
	if (jobs['deploy']) expect(jobs['deploy'].needs).toBe('night');
});

test('a night that the site does not show is built and deployed by the next run, without taking another', () => {
	const { jobs } = parse(readFileSync(join(house, '.github/workflows/nightly.yml'), 'utf8')) as {
		jobs: { night: { if: string; env: { TAKE: string }; steps: { name?: string; if?: string }[] } };
	};
	const { night: job } = jobs;
	expect(job.if).toContain("needs.due.outputs.unshown == 'true'");
	expect(job.env.TAKE).not.toContain('unshown');
	const onlyToTake = job.steps.filter((step) => step.if === "env.TAKE == 'true'").map(({ name }) => name);
	expect(onlyToTake).toEqual([expect.stringMatching(/^Fetch the bodies/), 'Take the night']);
});
