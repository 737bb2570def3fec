import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { levelSlugs } from '#domain/vocabulary.ts';
import { components } from './components.ts';
import { kinds, type Kind } from './kinds.ts';

/** The names that a file of tags gives away. */
const tagsIn = (file: string) =>
	[...readFileSync(`src/components/${file}`, 'utf8').matchAll(/default as (\w+) }/g)].map(([, name]) => name);

test('every tag is made into something: a part, an element, or a component', () => {
	const made = ['text/tags.ts', 'guide/tags.ts'].flatMap(tagsIn);
	const names = [...components].filter(([, { label, element }]) => !label && !element).map(([name]) => name);
	expect(names.filter((name) => !made.includes(name))).toEqual([]);
});

test('a band is of a level that there is', () => {
	expect(components.get('Band')?.props?.['level']?.oneOf).toEqual([...levelSlugs]);
});

test('what a text may count is what a guide has several of', () => {
	const several = Object.values(kinds).filter(({ at }) => /^roles\/<role>\/\w+\/<name>/.test(at));
	const countable = components.get('Count')?.props?.['of']?.oneOf ?? [];
	expect(countable.filter((name) => !several.some(({ collection }) => collection === name))).toEqual([]);
	expect(countable).not.toHaveLength(0);
});

test('a component stands on kinds of text that there are', () => {
	const named = [...components.values()].flatMap(({ on }) => (typeof on === 'string' ? [] : on));
	expect(named.filter((kind) => !Object.hasOwn(kinds, kind) || !kinds[kind as Kind].at.endsWith('.mdx'))).toEqual([]);
	expect(named).toContain('page');
});
