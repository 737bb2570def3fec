import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { levelSlugs } from '#domain/vocabulary.ts';
import { components } from './components.ts';

/** The names that a file of tags gives away, or puts into its map by themselves. */
const tagsIn = (file: string) =>
	[
		...readFileSync(`src/components/${file}`, 'utf8').matchAll(/default as (\w+) }|^import (\w+) from '.+\.astro'/gm),
	].map(([, given, imported]) => given ?? imported);

test('every tag is made into something: a part, an element, or a component', () => {
	const made = ['prose/tags.ts', 'guide/tags.ts', 'mdx.ts'].flatMap(tagsIn);
	const names = [...components].filter(([, { label, element }]) => !label && !element).map(([name]) => name);
	expect(names.filter((name) => !made.includes(name))).toEqual([]);
});

test('a band is of a level that there is', () => {
	expect(components.get('Band')?.props?.['level']?.oneOf).toEqual([...levelSlugs]);
});

test('what a text may count is what a guide has', () => {
	const [, kinds = ''] = /orderedKinds = \[([^\]]+)\]/.exec(readFileSync('src/guide/load-guide.ts', 'utf8')) ?? [];
	const countable = [...kinds.matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
	expect(components.get('Count')?.props?.['of']?.oneOf?.toSorted()).toEqual([...countable, 'levels'].toSorted());
});
