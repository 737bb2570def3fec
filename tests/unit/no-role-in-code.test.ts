import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no role is named in code: which there are, the content says', () => {
	const roles = globSync('src/content/roles/*/index.mdx').map((file) => file.split('/').at(-2) ?? '');
	// A slug of one word, `sre`, may be a word of adverts.
	const slugs = roles.filter((role) => role.includes('-'));
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
