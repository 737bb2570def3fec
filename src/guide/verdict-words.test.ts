import { describe, expect, it, test } from 'vitest';
import { Measure } from '#domain/measure.ts';
import type { Figure } from '../measure/figure.ts';
import type { VerdictName } from '../measure/verdict.ts';
import {
	besideWords,
	countedNote,
	expectationWords,
	figureWords,
	lackWords,
	tallyWords,
	whoWords,
} from './verdict-words.ts';

const figure = (value: number, low: number, high: number): Figure => ({
	...{ value, low, high, adverts: 137, employers: 114 },
	coverage: { asked: 137, said: 137 },
});
const of = (query: object) => Measure.parse({ share: { tool: 'go' }, expect: { atLeast: 0.5 }, ...query });

test.each([
	['share', [0.514, 0.406, 0.61], '51% (41–61%)'],
	['points', [0.114, -0.02, 0.2], '+11 points (−2 to +20)'],
	['ratio', [1.127, 0.9, 1.4], '1.13 times (0.90–1.40)'],
	['years', [5, 4.5, 6], '5 years (4.5–6)'],
	['pay', [216_400, 199_500, 230_499], '$216,000 ($200,000–230,000)'],
] as const)('writes a figure in %s with its interval', (unit, [value, low, high], words) =>
	expect(figureWords(figure(value, low, high), unit)).toBe(words),
);

describe('countedNote', () => {
	const none = {
		unit: 'share' as const,
		figure: null,
		lacks: [],
		behind: null,
		splits: [],
		ownPages: null,
		strict: null,
	};
	const [all, us] = [figure(0.5, 0.4, 0.6), figure(0.7, 0.6, 0.8)];

	it('gives the verdict, the figure and the sample; for a comparison, that of the smaller side', () => {
		const measured = { ...none, verdict: 'does-not-hold' as const, figure: all, behind: all };
		const note = 'does not hold, 50% (40–60%) in 137 adverts from 114 employers';
		expect(countedNote(measured, of({}))).toBe(note);
		const against = { of: { role: 'sre' }, by: 'difference' };
		expect(countedNote(measured, of({ against }))).toBe(`${note} on the smaller side`);
	});

	it('gives the figures of groups that differ', () => {
		const splits = [{ by: 'the country', parts: [{ of: 'the United States', figure: us }] }];
		expect(countedNote({ ...none, verdict: 'depends', behind: all, splits }, of({}))).toBe(
			'depends on the adverts, the United States 70% (60–80%) in 137 adverts from 114 employers',
		);
	});

	it('adds the figure from employers’ own pages if it differs from the total', () => {
		const measured = { ...none, verdict: 'holds' as const, figure: us, behind: us, ownPages: all };
		expect(countedNote(measured, of({}))).toMatch(/on employers’ own pages 50% in 137 adverts/);
	});

	it('gives a figure to show next to a claim only if the claim says “about”', () => {
		const about = of({ expect: { atLeast: 0.4, atMost: 0.6 } });
		const splits = [{ by: 'the country', parts: [{ of: 'the United States', figure: us }] }];
		expect(besideWords({ ...none, verdict: 'holds', figure: all }, about)).toBe('50%');
		expect(besideWords({ ...none, verdict: 'depends', splits }, about)).toBe('the United States 70%');
		expect(besideWords({ ...none, verdict: 'too-few' }, about)).toBeNull();
		expect(besideWords({ ...none, verdict: 'holds', figure: all }, of({}))).toBeNull();
	});

	it('gives no figure if there are too few adverts', () => {
		const behind = { adverts: 1, employers: 1 };
		expect(countedNote({ ...none, verdict: 'too-few', behind }, of({}))).toBe(
			'too few adverts: 1 advert from 1 employer',
		);
		expect(lackWords([{ of: 'employers', have: 9, least: 10 }])).toBe('9 employers (at least 10 needed)');
	});
});

test('counts claims by verdict, with singular and plural', () => {
	const verdicts: VerdictName[] = ['holds', 'holds', 'does-not-hold', 'too-few', 'not-measurable', 'sample'];
	expect(tallyWords(verdicts)).toBe('two hold, one does not and three have too few adverts');
});

test.each([
	[{ expect: { atLeast: 0.5 } }, 'share', 'at least 50%'],
	[{ expect: { atMost: 0.2 } }, 'share', 'at most 20%'],
	[{ expect: { atLeast: 0.2, atMost: 0.4 } }, 'share', 'from 20% to 40%'],
	[{ against: { of: {}, by: 'difference' }, expect: { atLeast: 0 } }, 'points', 'more'],
	[{ against: { of: {}, by: 'difference' }, expect: { atMost: 0 } }, 'points', 'less'],
	[{ against: { of: {}, by: 'ratio' }, expect: { atLeast: 1 } }, 'ratio', 'more'],
] as const)('writes the expectation %j for a %s as %s', (query, unit, words) =>
	expect(expectationWords(of(query), unit)).toBe(words),
);

test('describes which adverts are counted, with all filters', () => {
	const filter = { level: 'senior', country: 'US', tool: ['go', 'rust'], without: { track: 'incidents' } } as const;
	expect(whoWords({ ...filter, tool: [...filter.tool] }, 'sre', (_kind, slug) => slug)).toBe(
		'senior adverts for sre in US that name go or rust that are not of the track incidents',
	);
});
