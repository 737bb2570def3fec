import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { readContent } from '../check-content/content.ts';
import { adopt } from './adopt.ts';

const wheelhouse = {
	name: 'Wheelhouse',
	role: 'Bicycle mechanic',
	plural: 'Bicycle mechanics',
	field: 'bicycle repair',
	address: 'https://wheelhouse.example/',
};

/** Makes a Git repository with these files, and functions to change it. */
function project(files: Record<string, string>) {
	const top = temporaryFolder();
	const git = (...args: string[]) => execFileSync('git', args, { cwd: top, encoding: 'utf8' });
	const write = (written: Record<string, string>) => {
		for (const [name, text] of Object.entries(written)) {
			mkdirSync(join(top, dirname(name)), { recursive: true });
			writeFileSync(join(top, name), text);
		}
	};
	const commit = (message: string, written: Record<string, string> = {}) => {
		write(written);
		git('add', '-A');
		git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', message);
	};
	git('init', '-q', '-b', 'main');
	git('config', 'user.name', 'A');
	git('config', 'user.email', 'a@example.org');
	commit('Begin', files);
	return { top, git, write, commit };
}

const generator = {
	'src/content/site.yaml': 'name: Another\n',
	'src/content/roles/sre/index.mdx': 'Words.\n',
	'src/content/vocabulary/levels.yaml': '- slug: junior\n',
	'src/content/vocabulary/regions.yaml': '[]\n',
	'src/content/listing-sources/lever.yaml': 'label: Lever\n',
	'data/exchange-rates.yaml': 'rates: {}\n',
	'data/sample/names.yaml': 'fronts: []\n',
	'data/boards.yaml': '- source: lever\n',
	'public/photo.png': 'x',
	'src/site/site.ts': 'export const one = 1;\n',
	'README.md': 'A generator.\n',
};

test('replaces the content with the starter, filled in with the adopter’s words, and changes nothing else', () => {
	const { top, git } = project(generator);
	adopt(top, wheelhouse);
	const read = (name: string) => readFileSync(join(top, name), 'utf8');
	expect(read('src/content/site.yaml')).toMatch(
		/^name: Wheelhouse$[^]*^address: https:\/\/wheelhouse\.example\/$[^]*^field: bicycle repair$/m,
	);
	expect(read('src/content/roles/bicycle-mechanic/index.mdx')).toMatch(/^title: Bicycle mechanic$/m);
	expect(read('data/sample/feeds/greenhouse/ferrow.json')).toContain('Senior Bicycle Mechanic');
	const changed = git('status', '--porcelain', '-uall')
		.split('\n')
		.map((line) => line.slice(3));
	expect(changed.filter((name) => name !== '' && !/^(?:src\/content|data|public)\//.test(name))).toEqual([]);
	expect(changed).toContain('src/content/roles/sre/index.mdx');
	expect(
		changed.filter((name) => /vocabulary\/(?:levels|regions)|listing-sources|exchange-rates|names\.yaml/.test(name)),
	).toEqual([]);
	const words = readContent(top, '2026-12-03').files.map(({ given }) => given);
	expect(words.filter((text) => /technical[ -]writ|Margin/i.test(text))).toEqual([]);
});

test('changes nothing if there are uncommitted changes', () => {
	const { top, write } = project(generator);
	write({ 'data/boards.yaml': '- source: ashby\n' });
	expect(() => adopt(top, wheelhouse)).toThrow(/uncommitted changes, such as data\/boards\.yaml,/);
	expect(readFileSync(join(top, 'src/content/site.yaml'), 'utf8')).toBe('name: Another\n');
});

test('changes nothing if the role or the address is invalid', () => {
	const { top } = project(generator);
	expect(() => adopt(top, { ...wheelhouse, address: 'wheelhouse' })).toThrow(/site\.yaml:\d+:\d+ `address`/);
	expect(() => adopt(top, { ...wheelhouse, role: '…' })).toThrow(/has no letter/);
	expect(readFileSync(join(top, 'src/content/site.yaml'), 'utf8')).toBe('name: Another\n');
});

test('merges a later version without conflicts, even if both changed files in the adopter’s folders', () => {
	const { top, git, commit } = project(generator);
	git('branch', 'later');
	adopt(top, wheelhouse);
	commit('Adopt');
	commit('Write', { 'src/content/site.yaml': 'name: Wheelhouse\naccent: "#ffd500"\n', 'data/boards.yaml': '[]\n' });
	git('checkout', '-q', 'later');
	commit('Change the site', {
		'src/content/site.yaml': 'name: Other\n',
		'src/content/roles/sre/index.mdx': 'More words.\n',
	});
	commit('Add to it', { 'src/content/roles/sre/pay.mdx': 'Pay.\n', 'tests/this-site/a.test.ts': 'x\n' });
	commit('Change the generator', { 'src/site/site.ts': 'export const one = 2;\n' });
	git('checkout', '-q', 'main');
	const upgrade = (version: string) => {
		const args = [resolve('scripts/upgrade.ts'), '--top', top, version];
		return spawnSync(process.execPath, args, { encoding: 'utf8' });
	};
	expect(upgrade('later')).toMatchObject({
		status: 0,
		stdout: expect.stringContaining('Merged later without conflicts.') as string,
	});
	expect(git('status', '--porcelain')).toBe('');
	expect(readFileSync(join(top, 'src/site/site.ts'), 'utf8')).toContain('one = 2');
	expect(git('ls-files', 'src/content/roles/sre', 'tests/this-site')).toBe('');
	expect(readFileSync(join(top, 'src/content/site.yaml'), 'utf8')).toContain('Wheelhouse');
	expect(upgrade('later').stdout).toContain('later has already been merged.');

	git('checkout', '-q', 'later');
	commit('Change it again', { 'src/site/site.ts': 'export const one = 3;\n' });
	git('checkout', '-q', 'main');
	commit('Change the generator here', { 'src/site/site.ts': 'export const one = 4;\n' });
	expect(upgrade('later')).toMatchObject({
		status: 1,
		stderr: expect.stringContaining('changed src/site/site.ts.') as string,
	});
});
