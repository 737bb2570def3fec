import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';

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

/** A repository, the clone of the workflow, that of an editor, and the night that was handed on. */
let [origin, clone, editor, night] = ['', '', '', ''];
beforeEach(() => {
	const top = mkdtempSync(join(tmpdir(), 'keep-'));
	[origin, clone, editor, night] = ['origin', 'clone', 'editor', 'night'].map((name) => join(top, name)) as [
		...[string, string, string, string],
	];
	git(top, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
	git(top, 'clone', '--quiet', origin, editor);
	git(editor, 'checkout', '--quiet', '-B', 'main');
	write(editor, { 'data/snapshot/snapshot.ndjson': 'old', 'data/published.txt': 'a\n', 'guide.mdx': 'one' });
	cpSync(join(house, '.ci'), join(editor, '.ci'), { recursive: true });
	git(editor, 'add', '--all');
	git(editor, 'commit', '--quiet', '--message', 'Begin');
	git(editor, 'push', '--quiet', 'origin', 'main');
	git(top, 'clone', '--quiet', origin, clone);
	write(night, {
		'snapshot/snapshot.ndjson': 'new',
		'snapshot/snapshot.previous.ndjson': 'old',
		'snapshot/pack.json': 'manifest',
		'published.txt': 'a\nb\n',
	});
});
const keep = () => execFileSync(join(clone, '.ci/keep-night'), [night], { encoding: 'utf8', stdio: 'pipe' });
const keepWithin = (megabytes: string) =>
	execFileSync(join(clone, '.ci/keep-night'), [night], {
		encoding: 'utf8',
		stdio: 'pipe',
		env: { ...process.env, MOST_MEGABYTES: megabytes },
	});
const inOrigin = (file: string) => git(origin, 'show', `main:${file}`);

test('keeps a night with the one before it, on top of what an editor pushes at the same moment', () => {
	// The editor pushes between the workflow’s fetch and its push, once.
	const hook = join(clone, '.git/hooks/pre-push');
	writeFileSync(hook, `#!/bin/sh\nrm "$0"\nunset GIT_DIR\ngit -C '${editor}' push --quiet origin main\n`);
	chmodSync(hook, 0o755);
	write(editor, { 'guide.mdx': 'two', 'data/published.txt': 'a\nc\n' });
	git(editor, 'commit', '--quiet', '--all', '--message', 'Write on');
	expect(keep()).toContain('Somebody else has pushed meanwhile; attempt 1 of 5.');
	expect([inOrigin('data/snapshot/snapshot.ndjson'), inOrigin('data/snapshot/snapshot.previous.ndjson')]).toEqual([
		...['new', 'old'],
	]);
	expect(inOrigin('data/snapshot/pack.json')).toBe('manifest');
	expect([inOrigin('guide.mdx'), inOrigin('data/published.txt')]).toEqual(['two', 'a\nb\nc\n']);
	expect(keep()).toBe('The snapshot is that of last night.\n');
});

test('only the job that keeps the night may push, it runs no package, and the site does not wait for it', () => {
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
		['due', false],
		['night', false],
		['keep', undefined],
	]);
	expect([jobs['night']?.permissions, jobs['keep']?.permissions]).toEqual([undefined, { contents: 'write' }]);
	expect(jobs['keep']?.steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/keep-night "$RUNNER_TEMP/night"']);
	expect(jobs['attest']?.permissions).toEqual({ 'id-token': 'write', attestations: 'write' });
	expect(jobs['attest']?.steps.flatMap(({ run }) => run ?? [])).toEqual([]);
	expect([jobs['keep']?.needs, jobs['deploy']?.needs]).toEqual(['night', 'night']);
});

test('warns of files that come near what GitHub takes, and keeps the night', () => {
	write(night, { 'snapshot/ledger.ndjson': 'x'.repeat(1_500_000) });
	expect(keepWithin('1')).toBe(
		'::warning::Files of the night are near what GitHub takes: data/snapshot/ledger.ndjson \n',
	);
	expect(git(origin, 'cat-file', '-s', 'main:data/snapshot/ledger.ndjson')).toBe('1500000\n');
});
