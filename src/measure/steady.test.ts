import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/random.ts';
import { NIGHTS_TO_FLIP, standing, type NightVerdict } from './steady.ts';
import { countedNights } from './testing/nights.ts';

const series = (letters: string): NightVerdict[] =>
	[...letters].map((letter, at) => ({
		day: `night ${at + 1}`,
		verdict: letter === 'h' ? 'holds' : letter === 'o' ? 'open' : 'does-not-hold',
	}));
const verdicts = (letters: string, nights: number) =>
	standing(series(letters), nights)
		.map(({ verdict }) => verdict[0])
		.join('');

describe('a verdict in force', () => {
	it.each([
		['h', 'h'],
		['hhdhhddhh', 'hhhhhhhhh'],
		['hhdddhhhd', 'hhhhdddhh'],
		['hododod', 'hhhhhhh'],
	])('with three nights needed to change it, goes over %s to %s', (counted, stands) =>
		expect(verdicts(counted, 3)).toBe(stands),
	);

	it('has the night on which it came into force, and the verdict before it', () => {
		expect(standing(series('hhdddd'), 3).at(-1)).toEqual({ day: 'night 5', verdict: 'does-not-hold', before: 'holds' });
	});
});

/**
 * Changes of verdict in a year for 107 claims whose truth does not change: all changes and wrong ones, counted each night
 * and in force.
 */
function flipsOfAYear(share: number) {
	const random = seededRandom(7);
	const market = { adverts: 120, ofEach: 3, churn: 0.03, share, atLeast: 0.5, nights: 365 };
	const claims = Array.from({ length: 107 }, () => countedNights(market, random));
	const flips = (series: readonly { verdict: string }[]) =>
		series.filter(({ verdict }, at) => at > 0 && verdict !== series[at - 1]?.verdict).length;
	const wrong = (series: readonly { verdict: string }[]) =>
		series.filter(({ verdict }, at) => verdict === 'does-not-hold' && at > 0 && series[at - 1]?.verdict !== verdict)
			.length;
	const sum = (of: (nights: NightVerdict[]) => number) => claims.reduce((total, nights) => total + of(nights), 0);
	return {
		counted: [sum(flips), sum(wrong)],
		stands: [sum((nights) => flips(standing(nights))), sum((nights) => wrong(standing(nights)))],
	};
}

describe('in a year without real changes', () => {
	// The figures in docs/decisions/19-verdicts-change-slowly.md and on the methodology page.
	it.each([
		['at the edge of the claim', 0.5, [311, 82], [29, 8]],
		['far inside it', 0.75, [101, 0], [17, 0]],
	])('107 claims %s change this often, and this often to “does not hold”', (_, share, counted, stands) => {
		expect(flipsOfAYear(share)).toEqual({ counted, stands });
	});

	it('waits for fourteen nights', () => expect(NIGHTS_TO_FLIP).toBe(14));
});
