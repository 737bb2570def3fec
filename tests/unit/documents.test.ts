import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFolder } from '#site-config/site-folder.ts';

/** What stands between backticks in the documents, each with its page. */
const named = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md').toSorted()].flatMap((page) =>
	[...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => ({ page, code })),
);

/** Paths of the built site, of what a night makes, and of examples. */
const elsewhere = [
	'data/cache/',
	'src/content/pages/imprint.mdx',
	'src/content/vocabulary/facets/format.yaml',
	'public/fonts/name.woff2',
	'data/pack/manifest.json',
	'public/KEY.txt',
	'src/content/roles/platform-engineer/',
];

test('each path that a document names from the top of the project is there', () => {
	const path = /^(?:src|scripts|data|docs|tests|public|\.github|\.ci|\.vscode)\/[\w./[\]-]+$/;
	const paths = named.filter(({ code }) => path.test(code) && !elsewhere.includes(code));
	expect(paths.length).toBeGreaterThan(200);
	// What a document names as an example may be gone from the content of an adopted project.
	expect(paths.filter(({ code }) => !existsSync(code) && !existsSync(join(siteFolder, code)))).toEqual([]);
});

test('each test that a document names is there', () => {
	const files = globSync('{src,scripts,tests}/**/*.{test,spec}.ts').map((file) => `/${file}`);
	const tests = named.filter(({ code }) => /^[\w./-]+\.(?:test|spec)\.ts$/.test(code));
	expect(tests.length).toBeGreaterThan(50);
	expect(tests.filter(({ code }) => !files.some((file) => file.endsWith(`/${code}`)))).toEqual([]);
});

test('each command of npm that a document names is in package.json', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
	const commands = named.flatMap(({ page, code }) => {
		const name = /^npm run (?:--silent )?([\w:]+)/.exec(code)?.[1];
		return name === undefined ? [] : [{ page, name }];
	});
	expect(commands.length).toBeGreaterThan(50);
	expect(commands.filter(({ name }) => !(name in scripts))).toEqual([]);
});
