import { expect, it } from 'vitest';
import { bandWords, roundLines, weeksWords } from './figures.ts';

type Hiring = Parameters<typeof weeksWords>[0];
const hiring = (from: number, to: number) =>
	({
		data: {
			weeks: { from, to, dependsOn: 'how soon people have time' },
			rounds: [{ title: 'Call', format: ['live', 'coding'] }],
		},
	}) as unknown as Hiring;

it('writes how long hiring takes', () => {
	expect([weeksWords(hiring(2, 5)), weeksWords(hiring(3, 3)), weeksWords(hiring(1, 1))]).toEqual([
		'two to five weeks',
		'three weeks',
		'one week',
	]);
});

it('writes how long hiring takes in total, then a sentence for each round', () => {
	const [all, ...rounds] = roundLines({ hiring: hiring(2, 5) });
	expect(all).toBe('The usual rounds: two to five weeks in all, depending on how soon people have time');
	expect(rounds).toEqual(['Call: live coding']);
});

it('writes a band in thousands, and throws if the level has none', () => {
	const pay = {
		data: {
			bands: [
				{ level: 'mid', low: 150_000, high: 200_000 },
				{ level: 'staff', low: 250_000, high: 1_340_000, openEnded: true },
			],
		},
	} as unknown as Parameters<typeof bandWords>[0];
	expect([bandWords(pay, 'mid'), bandWords(pay, 'staff')]).toEqual(['$150K–200K', '$250K–1,340K and more']);
	expect(() => bandWords(pay, 'intern')).toThrow('<Band level="intern"> names a level without a band in pay.mdx.');
});
