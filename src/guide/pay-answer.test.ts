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
	adjustments: guide.adjustments.map((one) =>
		one.kind === 'premium' ? { ...one, isAdded: false, shown: ['Recorded adverts say otherwise.'] } : one,
	),
};
const models = [{ slug: 'llm', work: 'language models' }];
const ask = (of: Partial<Parameters<typeof answerPay>[1]>, pay = guide) =>
	answerPay(pay, { level: 'senior', place: null, premiums: [], ...of });

describe('what somebody would be paid', () => {
	it('is the band of the guide, with who says so', () => {
		const { range, steps, missing } = ask({});
		expect(range && rangeWords(range)).toBe('$195,000–265,000');
		expect(steps).toEqual([
			'The guide’s band for engineers at the level Senior in the United States, base pay a year: $195,000–265,000; our judgement as of 25 Nov 2026.',
		]);
		expect(missing).toBeNull();
	});

	it('is less by the larger figure at the lower end and by the smaller at the upper, where a place pays less', () => {
		expect(ask({ place: 'europe' })).toMatchObject({ range: { low: 127_000, high: 212_000 } });
		expect(ask({ place: 'europe' }).steps[1]).toBe(
			'Europe: 20–35% less, our judgement as of 25 Nov 2026. Of the sources, 1 contradicts it. The lower end changes by 35% and the upper by 20%: $127,000–212,000.',
		);
	});

	it('is more with a premium, after the place', () => {
		expect(ask({ premiums: models })).toMatchObject({ range: { low: 224_000, high: 331_000 } });
		const both = ask({ place: 'europe', premiums: models });
		expect(both).toMatchObject({ range: { low: 146_000, high: 265_000 } });
		expect(both.steps).toHaveLength(3);
	});

	it('is told of a premium that recorded adverts contradict, without it', () => {
		const { range, steps, isWithout } = ask({ premiums: models }, overturned);
		expect(range && rangeWords(range)).toBe('$195,000–265,000');
		expect(steps[1]).toBe(
			'LLMs: 15–25% more, by a recruiter, 1 May 2026. Recorded adverts say otherwise. So nothing is added.',
		);
		expect(isWithout).toBe(true);
		expect(ask({ premiums: models }).isWithout).toBe(false);
	});

	it('stays open upwards where the band is', () => {
		const { range } = ask({ level: 'staff', place: 'europe' });
		expect(range && rangeWords(range)).toBe('$163,000–272,000 and more');
	});

	it('refuses where the guide has no band, no such place or no premium, and says which', () => {
		expect(ask({ level: 'junior' })).toEqual({
			range: null,
			steps: [],
			missing: 'The guide sets no band for engineers at the level Junior.',
			isWithout: false,
		});
		expect(ask({ place: 'elsewhere' })).toMatchObject({
			range: null,
			missing: 'The guide’s bands are not for this place; what is known of it stands under “Pay where you are”.',
		});
		const silent = { ...guide, adjustments: [] };
		expect(ask({ premiums: models }, silent)).toMatchObject({
			range: null,
			missing: 'The guide gives no figure for what work with language models adds.',
		});
		expect(ask({ premiums: models }, silent).steps).toHaveLength(1);
	});
});
