import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

// Reads the built site; no browser is needed.
const dist = 'dist';
const files = (pattern: string) => globSync(pattern).toSorted();
const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '');
const frontMatter = (path: string) =>
	parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '') as Record<string, unknown>;
const textOf = (html: string) =>
	html
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>');

for (const role of files('src/content/roles/*').map(nameOf)) {
	const pages = files(join(dist, 'guides', role, '**/index.html')).map((path) => readFileSync(path, 'utf8'));
	const entries = files(`src/content/roles/${role}/*/*.mdx`).map((path) => ({ path, data: frontMatter(path) }));

	test(`${role}: a page shows every entry of the guide by its title`, () => {
		const text = pages.map(textOf).join('\n');
		const hidden = entries.filter(({ data }) => !text.includes(String(data['question'] ?? data['title'])));
		expect(hidden.map(({ path }) => path)).toEqual([]);
	});

	test(`${role}: one page shows each drill and each prompt whole`, () => {
		const exercises = entries.flatMap(({ path }) => {
			const [, kind, name] = /(drill|prompt)s\/(.*)\.mdx$/.exec(path) ?? [];
			return kind ? [`id="${kind}-${name}"`] : [];
		});
		const times = exercises.map((id) => [id, pages.filter((html) => html.includes(id)).length] as const);
		expect(times.filter(([, count]) => count !== 1)).toEqual([]);
	});

	test(`${role}: the page of claims shows each of the ledger`, () => {
		const html = readFileSync(join(dist, 'guides', role, 'claims/index.html'), 'utf8');
		const ledger = parse(readFileSync(`src/content/roles/${role}/claims.yaml`, 'utf8')) as { slug: string }[];
		expect(ledger.filter(({ slug }) => !html.includes(`id="${slug}"`))).toEqual([]);
	});
}

test('pages show every source, term and comparison', () => {
	const page = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
	const [sources, glossary] = [page('sources'), page('glossary')];
	const hidden = [
		...files('src/content/sources/*.yaml').filter((path) => !sources.includes(`id="${nameOf(path)}"`)),
		...files('src/content/glossary/*.md').filter((path) => !glossary.includes(`id="${nameOf(path)}"`)),
		...files('src/content/compare/*.mdx').filter((path) => !page(`compare/${nameOf(path)}`).includes('<h1')),
	];
	expect(hidden).toEqual([]);
});
