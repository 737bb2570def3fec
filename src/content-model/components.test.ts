import { expect, test } from 'vitest';
import { levelSlugs } from '#domain/vocabulary.ts';
import { components } from './components.ts';
import { declared, kinds, type Kind } from './kinds.ts';

test('Band accepts the levels of the vocabulary', () => {
	expect(components.get('Band')?.props?.['level']?.oneOf).toEqual([...levelSlugs]);
});

test('Count counts only kinds of which a guide has several files', () => {
	const several = Object.values(kinds).filter(({ at }) => /^roles\/<role>\/\w+\/<name>/.test(at));
	const countable = components.get('Count')?.props?.['of']?.oneOf ?? [];
	expect(countable.filter((name) => !several.some(({ collection }) => collection === name))).toEqual([]);
	expect(countable).not.toHaveLength(0);
});

test('every component names existing kinds of text', () => {
	const named = [...components.values()].flatMap(({ on }) => (typeof on === 'string' ? [] : on));
	expect(named.filter((kind) => !Object.hasOwn(kinds, kind) || !kinds[kind as Kind].at.endsWith('.mdx'))).toEqual([]);
	expect(named).toContain('page');
});

test('a component shows briefs only of kinds that have them', () => {
	const shown = [...components.values()].flatMap(({ briefs }) => briefs ?? []);
	expect(shown.filter((kind) => !Object.hasOwn(kinds, kind) || !declared(kind as Kind).text?.brief)).toEqual([]);
	expect(shown).toContain('track');
});
