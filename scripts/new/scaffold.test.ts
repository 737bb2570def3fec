import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContent, type Content } from '../check-content/content.ts';
import { readContentFile } from '../check-content/content-file.ts';
import { rules } from '../check-content/rules/index.ts';
import type { Problem } from '../reporters/problem.ts';
import { scaffold, type Wanted } from './scaffold.ts';

const top = resolve(import.meta.dirname, '../..');
const content = readContent(top, '2026-11-24');
const check = (all: Content) => rules.flatMap((rule) => rule(all)).filter(({ severity }) => severity === 'error');
const key = ({ file, rule, says }: Problem) => `${file} ${rule} ${says}`;
const before = new Set(check(content).map(key));

const slug = 'a-new-one';
const wanted: Wanted[] = [
	{ what: 'skill', role: 'sre', slug },
	{ what: 'check', role: 'sre', slug },
	{ what: 'signal', role: 'sre', slug },
	{ what: 'faq', role: 'sre', slug, title: 'Is it so?' },
	{ what: 'drill', role: 'sre', slug },
	{ what: 'prompt', role: 'sre', slug },
	{ what: 'term', role: '', slug, title: 'Canary: a word' },
	{ what: 'tool', role: '', slug },
	{ what: 'source', role: '', slug },
	{ what: 'claim', role: 'sre', slug },
	{ what: 'compare', role: 'ml-engineer', slug: 'ml-engineer-or-sre' },
];

test('begins each kind so that it passes the check but for its words and the place of a claim', () => {
	const writings = wanted.flatMap((one) => scaffold(content, one));
	const files = content.files.map((file) => {
		const added = writings.find(({ path }) => path === file.path);
		return added ? readContentFile(file.path, `${file.text}\n${added.text}`) : file;
	});
	const fresh = writings.filter(({ path }) => !content.files.some((file) => file.path === path));
	const all = { ...content, files: [...files, ...fresh.map(({ path, text }) => readContentFile(path, text))] };
	const found = check(all).filter((problem) => !before.has(key(problem)));
	expect(new Set(found.map(({ file }) => file))).toEqual(new Set(writings.map(({ path }) => path)));
	expect(found.filter(({ rule }) => rule !== 'content/unwritten').map(({ file, rule }) => [file, rule])).toEqual([
		['src/content/roles/sre/claims.yaml', 'content/claim-place'],
	]);
});

test('begins a role with its vocabulary, a track and a level, which lack words and nothing else', () => {
	const copy = mkdtempSync(join(tmpdir(), 'new-'));
	for (const name of ['src', 'scripts', 'package.json']) {
		cpSync(join(top, name), join(copy, name), { recursive: true });
	}
	symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'));
	const node = (script: string, ...args: string[]) =>
		spawnSync(process.execPath, [join(copy, 'scripts', script), ...args], { encoding: 'utf8' }).stdout;
	node('new.ts', 'role', '--slug', 'platform-engineer', '--title', 'Platform engineer');
	node('new.ts', 'track', '--role', 'platform-engineer', '--slug', 'paved-roads');
	node('new.ts', 'level', '--role', 'platform-engineer', '--slug', 'mid');
	const told = node('check.ts', '--json', '--now', '2026-11-24');
	rmSync(copy, { recursive: true });
	const found = (JSON.parse(told) as { problems: Problem[] }).problems.filter(
		(problem) => problem.severity === 'error' && !before.has(key(problem)),
	);
	expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['content/unwritten']));
	expect(found.some(({ file }) => file === 'src/content/vocabulary/roles.yaml')).toBe(true);
}, 60_000);
