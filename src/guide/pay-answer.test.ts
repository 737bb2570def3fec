import { describe, expect, it } from 'vitest';
import { answerPay, rangeWords, type PayOfRole } from './pay-answer.ts';

const guide: PayOfRole = {
	role: 'sre',
	plural: 'engineers',
	hasClaims: true,
	isByCountry: true,
	region: 'United States',
	whose: 'our judgement as of 25 Nov 2026',
	levels: [
		{
			level: 'senior',
			title: 'Senior',
			counted: '',
			cited: null,
			recorded: { country: 'US', adverts: 0, employers: 0, amounts: null },
		},
		{
			level: 'staff',
			title: 'Staff',
			counted: '',
			cited: null,
			recorded: { country: 'US', adverts: 0, employers: 0, amounts: null },
		},
		{
			level: 'junior',
			title: 'Junior',
			counted: '',
			cited: null,
			recorded: { country: 'US', adverts: 0, employers: 0, amounts: null },
		},
	],
	elsewhere: [],
	bands: [
		{ level: 'senior', low: 195_000, high: 265_000, openEnded: false },
		{ level: 'staff', low: 250_000, high: 340_000, openEnded: true },
	],
	adjustments: [
		{
			slug: 'europe',
			label: 'Europe',
			kind: 'region',
			sign: '-',
			lowPercent: 20,
			highPercent: 35,
			whose: 'our judgement as of 25 Nov 2026',
			isOurs: true,
			shown: ['Of the sources, 1 contradicts it.'],
			isAdded: true,
			href: '/guides/sre/claims/#pay-europe',
		},
		{
			slug: 'llm-production',
			label: 'LLMs',
			kind: 'premium',
			sign: '+',
			lowPercent: 15,
			highPercent: 25,
			whose: 'by a recruiter, 1 May 2026',
			isOurs: false,
			shown: [],
			isAdded: true,
			href: '/guides/sre/claims/#pay-llm-premium',
		},
	],
};
const overturned = {
	...guide,
	adjustments: guide.adjustments.map((adjustment) =>
		adjustment.kind === 'premium'
			? { ...adjustment, isAdded: false, shown: ['Recorded adverts say otherwise.'] }
			: adjustment,
	),
};
const models = [{ slug: 'llm', work: 'language models' }];
const ask = (question: Partial<Parameters<typeof answerPay>[1]>, pay = guide) =>
	answerPay(pay, { level: 'senior', place: null, premiums: [], ...question });

describe('answerPay', () => {
	it('returns the guide’s band and its source', () => {
		const { range, steps, missing } = ask({});
		expect(range && rangeWords(range)).toBe('$195,000–265,000');
		expect(steps).toEqual([
			'The guide’s band for engineers at the level Senior in the United States, base pay a year: $195,000–265,000; our judgement as of 25 Nov 2026.',
		]);
		expect(missing).toBeNull();
	});

	it('lowers the lower end by the larger percentage and the upper end by the smaller', () => {
		expect(ask({ place: 'europe' })).toMatchObject({ range: { low: 127_000, high: 212_000 } });
		expect(ask({ place: 'europe' }).steps[1]).toBe(
			'Europe: 20–35% less, our judgement as of 25 Nov 2026. Of the sources, 1 contradicts it. The lower end changes by 35% and the upper end by 20%: $127,000–212,000.',
		);
	});

	it('adds a premium after the adjustment for the place', () => {
		expect(ask({ premiums: models })).toMatchObject({ range: { low: 224_000, high: 331_000 } });
		const both = ask({ place: 'europe', premiums: models });
		expect(both).toMatchObject({ range: { low: 146_000, high: 265_000 } });
		expect(both.steps).toHaveLength(3);
	});

	it('mentions a premium that recorded adverts contradict, but does not add it', () => {
		const { range, steps, isWithout } = ask({ premiums: models }, overturned);
		expect(range && rangeWords(range)).toBe('$195,000–265,000');
		expect(steps[1]).toBe(
			'LLMs: 15–25% more, by a recruiter, 1 May 2026. Recorded adverts say otherwise. So it is not added.',
		);
		expect(isWithout).toBe(true);
		expect(ask({ premiums: models }).isWithout).toBe(false);
	});

	it('keeps the range open-ended if the band is', () => {
		const { range } = ask({ level: 'staff', place: 'europe' });
		expect(range && rangeWords(range)).toBe('$163,000–272,000 and more');
	});

	it('returns no range if the guide lacks the band, the place or the premium, and says which', () => {
		expect(ask({ level: 'junior' })).toEqual({
			range: null,
			steps: [],
			missing: 'The guide has no band for engineers at the level Junior.',
			isWithout: false,
		});
		expect(ask({ place: 'elsewhere' })).toMatchObject({
			range: null,
			missing: 'The guide’s bands are not for this place; see “Pay where you are” for what we know about it.',
		});
		const silent = { ...guide, adjustments: [] };
		expect(ask({ premiums: models }, silent)).toMatchObject({
			range: null,
			missing: 'The guide has no figure for how much work with language models adds.',
		});
		expect(ask({ premiums: models }, silent).steps).toHaveLength(1);
	});
});
