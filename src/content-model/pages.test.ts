import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindNames, kinds } from './kinds.ts';
import { filesOfPage, pagesWith } from './pages.ts';
import { siteFolder } from '#site-config/site-folder.ts';

const files = globSync('src/content/**/*.*', { cwd: siteFolder }).toSorted();

test.each([
	['/guides/sre/pay/', 'src/content/roles/sre/pay.mdx'],
	['/guides/sre/', 'src/content/roles/sre/index.mdx'],
	['/guides/mlops-engineer/tracks/serving/', 'src/content/roles/mlops-engineer/tracks/serving.mdx'],
	['/methodology/', 'src/content/pages/methodology.mdx'],
	['/tools/', 'src/content/vocabulary/tools.yaml'],
])('names the file to edit first for a page: %s in %s', (address, file) => {
	expect(filesOfPage(address, files)[0]).toBe(file);
});

test('the guide on one page shows words of every file of its role, the page on hiring only of its drills and the like', () => {
	const [question, drill] = ['src/content/roles/sre/faq/a.mdx', 'src/content/roles/sre/drills/a.mdx'];
	expect(filesOfPage('/guides/sre/', [question, drill])).toEqual([question, drill]);
	expect(filesOfPage('/guides/sre/hiring/', [question, drill])).toEqual([drill]);
});

test('job pages show words of the vocabulary, the page of sources shows words of a source, and no other page does', () => {
	const [facet, source] = ['src/content/vocabulary/facets/cloud.yaml', 'src/content/sources/a.yaml'];
	const all = [facet, source, 'src/content/glossary/a.mdx', 'README.md'];
	for (const address of ['/jobs/', '/jobs/sre/aws/']) expect(filesOfPage(address, all)).toEqual([facet]);
	expect(filesOfPage('/sources/', all)).toEqual([source]);
	for (const address of ['/', '/guides/sre/', '/pages/jobs/', '/sources/a/'])
		expect(filesOfPage(address, all)).toEqual([]);
});

test('a changed file changes the pages that show its words', () => {
	const changed = 'src/content/roles/sre/drills/a.mdx';
	expect(pagesWith(new Set([changed]), ['/guides/sre/pay/', '/guides/sre/hiring/'], files.concat(changed))).toEqual([
		{ address: '/guides/sre/hiring/', words: [changed] },
	]);
});

test('every page that a kind declares has a template', () => {
	const templates = globSync('src/pages/**/*.astro').map((file) =>
		file
			.replaceAll('\\', '/')
			.replace(/^src\/pages(.*?)(?:\/index)?\.astro$/, '$1/')
			.replace('[role]', '<role>')
			.replace(/\[\w+\]/, '<name>'),
	);
	const pages = kindNames.flatMap((kind) => kinds[kind].page ?? []);
	expect(pages.filter((page) => !templates.includes(page))).toEqual([]);
});
