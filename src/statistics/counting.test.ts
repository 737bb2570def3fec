import { describe, expect, it } from 'vitest';
import { bootstrapOfSums } from '#statistics/bootstrap.ts';
import { counted } from '#statistics/counted.ts';
import { shortfall } from '#statistics/floors.ts';
import { studentT } from '#statistics/normal.ts';
import { seededRandom } from '#statistics/random.ts';

describe('the adverts that count', () => {
	const advert = (employer: string, title: string, level: string | null, locations: readonly string[] = []) => ({
		employer,
		title,
		level,
		locations,
	});

	it('are the first of each employer, title and level', () => {
		const adverts = [
			advert('a', 'Senior MLOps Engineer, Berlin', 'senior', ['Berlin']),
			advert('a', 'Senior MLOps Engineer (m/f/d) – Remote', 'senior'),
			advert('a', 'MLOps Engineer', null),
			advert('a', 'ML Engineer', 'senior'),
			advert('b', 'Senior MLOps Engineer', 'senior'),
			advert('a', 'Staff MLOps Engineer', 'staff'),
		];
		expect(counted(adverts, (one) => one)).toEqual([0, 2, 3, 4, 5].map((at) => adverts[at]));
	});
});

describe('a figure', () => {
	it('may be shown from the minimum sample on, and says what is missing below', () => {
		expect(shortfall({ adverts: 20, employers: 8 }, 'share')).toEqual([]);
		expect(shortfall({ adverts: 19, employers: 7 }, 'share')).toEqual([
			{ of: 'adverts', have: 19, least: 20 },
			{ of: 'employers', have: 7, least: 8 },
		]);
		expect(shortfall({ adverts: 29, employers: 12 }, 'quartiles')).toEqual([{ of: 'adverts', have: 29, least: 30 }]);
		expect(shortfall({ adverts: 9, employers: 5 }, 'median')).toEqual([{ of: 'employers', have: 5, least: 6 }]);
	});

	it('may require more than the minimum sample, but never less', () => {
		expect(shortfall({ adverts: 25, employers: 9 }, 'share', { adverts: 30 })).toEqual([
			{ of: 'adverts', have: 25, least: 30 },
		]);
		expect(shortfall({ adverts: 5, employers: 9 }, 'share', { adverts: 1 })).toEqual([
			{ of: 'adverts', have: 5, least: 20 },
		]);
	});
});

describe('the bootstrap over employers', () => {
	/** Forty employers, of which a quarter say it in each of their adverts: how many adverts each has, and how many say it. */
	const employers = (adverts: number) => Array.from({ length: 40 }, (_, at) => [adverts, at < 10 ? adverts : 0]);
	const share = ([adverts = 0, says = 0]: readonly number[]) => says / adverts;

	it('gives the same interval for the same seed, close to the exact one', () => {
		const interval = bootstrapOfSums(employers(3), share, seededRandom(7));
		expect(interval).toEqual(bootstrapOfSums(employers(3), share, seededRandom(7)));
		// The binomial of 40 and 0.25 has its middle 95 % from 5 to 15.
		expect(interval?.low).toBeCloseTo(5 / 40, 1);
		expect(interval?.high).toBeCloseTo(15 / 40, 1);
	});

	it('draws whole employers, so that three equal adverts of each count no more than one', () => {
		expect(bootstrapOfSums(employers(3), share, seededRandom(7))).toEqual(
			bootstrapOfSums(employers(1), share, seededRandom(7)),
		);
	});

	it('is null without employers', () => {
		expect(bootstrapOfSums([], share, seededRandom(7))).toBeNull();
	});
});

// The table of Student’s t that every textbook prints.
it.each([
	[1, 12.706, 3],
	[2, 4.303, 3],
	[3, 3.182, 2],
	[5, 2.571, 2],
	[10, 2.228, 3],
	[30, 2.042, 3],
	[120, 1.98, 3],
])('computes Student’s t for %i degrees of freedom as %d', (freedom, t, digits) =>
	expect(studentT(freedom)).toBeCloseTo(t, digits),
);
