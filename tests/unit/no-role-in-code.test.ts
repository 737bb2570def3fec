import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentFolder } from '#site-config/site-folder.ts';

test('no role is named in code: which there are, the content says', () => {
	const roles = parse(readFileSync(`${contentFolder}/vocabulary/roles.yaml`, 'utf8')) as { slug: string }[];
	// A slug of one word, `sre`, may be a word of adverts.
	const slugs = roles.map(({ slug }) => slug).filter((slug) => slug.includes('-'));
	expect(slugs.length).toBeGreaterThan(3);
	const code = globSync('{src,scripts}/**/*.{ts,astro,mjs}').filter(
		(file) => !/\.test\.ts$|\/(?:testing|tests)\/|^src\/content\//.test(file),
	);
	const naming = code.filter((file) => {
		const text = readFileSync(file, 'utf8');
		return slugs.some((slug) => text.includes(`'${slug}'`));
	});
	expect(naming).toEqual([]);
});
