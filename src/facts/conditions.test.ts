import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { parseAdvert } from '#classify/advert.ts';
import type { ExampleText } from './condition.ts';
import { conditions, readConditions, valuesOfCondition } from './conditions.ts';
import { modules } from './conditions-of-node.ts';

const advertOf = (text: string, title = 'Kite Engineer') =>
	parseAdvert({ title, text, locations: [], workplace: null, countryField: null, pay: [], payText: null });
const conditionsIn = (text: string) => readConditions(advertOf(text)).map(({ value }) => value);

/** The values that an example states, according to the examples of all conditions. */
function expectedOf(example: ExampleText): string[] {
	const same = (one: ExampleText) => JSON.stringify(one) === JSON.stringify(example);
	return conditions.flatMap(({ examples }) => examples.finds.flatMap(([text, value]) => (same(text) ? [value] : [])));
}

describe('the conditions of work', () => {
	it.each(conditions)('of $name are found in its examples, and no other condition is', ({ examples }) => {
		checkRows([...examples.finds.map(([text]) => text), ...examples.misses], (example) => {
			const advert =
				typeof example === 'string'
					? advertOf(`We make kites.\n${example}\nWrite to us.`)
					: advertOf('We make kites.', example.title);
			expect(readConditions(advert).map(({ value }) => value)).toEqual(expectedOf(example));
		});
	});

	it.each(conditions)('of $name have an example for each value', (condition) => {
		const found = new Set(condition.examples.finds.map(([, value]) => value));
		expect([...found].toSorted()).toEqual(valuesOfCondition(condition).toSorted());
	});

	it('have a file each, and Node and Vite find the same files', () => {
		expect(modules.flatMap((module) => Object.values(module))).toEqual(expect.arrayContaining([...conditions]));
		expect(conditions).toHaveLength(globSync('src/facts/conditions/*.ts').length);
		const orders = conditions.map(({ order }) => order);
		expect(new Set(orders).size).toBe(orders.length);
	});

	it('are judged by the words near the match in an advert of one line', () => {
		const line = `We like ${'kites and strings, '.repeat(30)}`;
		expect(conditionsIn(`${line} Nice-to-have kites ${line} Bachelor’s degree in physics ${line}`)).toEqual(['degree']);
	});

	it('are quoted from the title where it states them', () => {
		const title = 'Kite Engineer (Temporary)';
		const [found] = readConditions(advertOf('We make kites.', title));
		expect(found).toMatchObject({ value: 'contract', evidence: [{ words: title, from: 'title' }] });
	});

	it('are quoted unchanged, one value of each', () => {
		const text = 'We make kites.\n• On-call: one week in six\n• You are on call with the team\n• No travel\n';
		const found = readConditions(advertOf(text));
		expect(found.map(({ value }) => value)).toEqual(['on-call', 'no-travel']);
		for (const { evidence } of found) {
			for (const { words, at } of evidence) expect(text.slice(at ?? 0, (at ?? 0) + words.length)).toBe(words);
		}
	});

	it('are quoted from a sentence rather than from a heading', () => {
		const [found] = readConditions(advertOf('On call\nYou are on call one week in six.\n'));
		expect(found?.evidence[0]?.words).toBe('You are on call one week in six');
	});

	it('share no value', () => {
		const all = conditions.flatMap(valuesOfCondition);
		expect(new Set(all).size).toBe(all.length);
	});
});
