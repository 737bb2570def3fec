import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/random.ts';
import { knownCurve, medianLife, survivalAt, survivalCurve, type Life } from '#statistics/survival.ts';
import { drawGamma, sizesOf } from '#statistics/testing/employers.ts';

const lives = (of: readonly (readonly [entry: number, exit: number, ended: boolean])[]): Life[] =>
	of.map(([entry, exit, ended], at) => ({ employer: `e${at}`, entry, exit, ended }));

// Weeks of remission of 21 patients on 6-mercaptopurine: E. J. Freireich et al., Blood 21 (1963), 699–716.
const remissions = lives([
	...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((week) => [0, week, true] as const),
	...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((week) => [0, week, false] as const),
]);

describe('the curve of the 6-MP patients', () => {
	// Worked by SciPy 1.17.1: stats.ecdf(CensoredData(uncensored, right)).sf, its confidence_interval(0.95, method='log-log').
	it.each([
		[6, 0.8571428571428571, 0.6197179552659838, 0.951551747646997],
		[7, 0.8067226890756302, 0.5631465646222333, 0.9228090192028804],
		[10, 0.7529411764705881, 0.5031995107999564, 0.8893618351692655],
		[13, 0.6901960784313724, 0.43161022248618397, 0.8490659633494507],
		[16, 0.6274509803921567, 0.36751085598750205, 0.8049121894718412],
		[22, 0.53781512605042, 0.26777893676713505, 0.7467907176353944],
		[23, 0.4481792717086834, 0.18805200595923235, 0.6801426284952414],
	])('at %i weeks has %d, from %d to %d', (week, survival, low, high) => {
		const point = survivalCurve(remissions).find(({ at }) => at === week);
		expect(point?.survival).toBeCloseTo(survival, 12);
		expect(point?.interval?.low).toBeCloseTo(low, 9);
		expect(point?.interval?.high).toBeCloseTo(high, 9);
	});

	it('has Greenwood’s variance, computed in fractions', () => {
		// 3/(21·18) + 1/(17·16) + 1/(15·14)
		const third = survivalCurve(remissions)[2];
		expect(third?.greenwood).toBeCloseTo(3 / 378 + 1 / 272 + 1 / 210, 15);
	});
});

// 26 psychiatric patients from the age at which they were admitted, which is when they come into sight: R. F. Woolson, Biometrics
// 37 (1981), 687–696; rows of age, years under observation, and death, as in Klein and Moeschberger (2003), 1.15.
const patients = lives(
	(
		[
			...[
				[51, 1],
				[58, 1],
				[55, 2],
				[28, 22],
				[19, 28],
				[25, 32],
				[48, 11],
				[47, 14],
				[36, 25],
				[41, 22],
				[43, 26],
				[45, 24],
				[32, 35],
				[36, 40],
			].map(([age, years]) => [age, years, true]),
			...[
				[21, 30],
				[25, 36],
				[31, 31],
				[24, 33],
				[25, 33],
				[30, 37],
				[33, 35],
				[30, 31],
				[35, 35],
				[29, 34],
				[35, 30],
				[32, 39],
			].map(([age, years]) => [age, years, false]),
		] as [number, number, boolean][]
	).map(([age, years, died]) => [age, age + years, died] as const),
);

describe('the curve of the psychiatric patients, each observed from a different age', () => {
	// Computed with R 4.5.0, survival 3.8-3: survfit(Surv(age, age + years, death) ~ 1, conf.type = "log-log").
	it.each([
		[47, 21, 1, 0.9523809523809523, 0.70720676559949658, 0.9931521371913737],
		[50, 22, 1, 0.9090909090909091, 0.68297853810232456, 0.976457209257827],
		[52, 21, 1, 0.8658008658008657, 0.63956479979172454, 0.9546052923105383],
		[57, 21, 2, 0.7833436404864975, 0.55601701598344777, 0.9034047476891124],
		[59, 18, 2, 0.6963054582102199, 0.46684394307248334, 0.8419822353108529],
		[61, 16, 2, 0.6092672759339425, 0.38352035314775224, 0.7739984610885843],
		[63, 11, 1, 0.5538793417581295, 0.32712423330284102, 0.7317057863880373],
		[67, 8, 1, 0.4846444240383633, 0.25553897661056102, 0.6807590561714935],
		[69, 5, 2, 0.2907866544230179, 0.08559568534850243, 0.53759462387293],
	])('at the age of %i has %i at risk, %i dead, and %d, from %d to %d', (age, atRisk, ended, survival, low, high) => {
		const point = survivalCurve(patients).find(({ at }) => at === age);
		expect(point).toMatchObject({ atRisk, ended });
		expect(point?.survival).toBeCloseTo(survival, 12);
		expect(point?.interval?.low).toBeCloseTo(low, 9);
		expect(point?.interval?.high).toBeCloseTo(high, 9);
	});

	it('is 0 after the last death, without an interval', () => {
		expect(survivalCurve(patients).at(-1)).toMatchObject({ at: 76, atRisk: 1, survival: 0, interval: null });
	});
});

describe('a job that was open when we first looked', () => {
	it('counts only from the age that it had then', () => {
		// At age 5: a, b and c are in sight, d is not yet. At age 8: b and d.
		const curve = survivalCurve(
			lives([
				[0, 5, true],
				[0, 10, false],
				[3, 6, false],
				[6, 8, true],
			]),
		);
		expect(curve.map(({ at, atRisk, ended }) => [at, atRisk, ended])).toEqual([
			[5, 3, 1],
			[8, 2, 1],
		]);
		expect(curve.at(-1)?.survival).toBeCloseTo((2 / 3) * (1 / 2), 15);
	});

	it('does not count at the age at which observation began, and not at all if it was seen once', () => {
		const curve = survivalCurve(
			lives([
				[0, 5, true],
				[0, 9, false],
				[5, 9, false],
				[5, 5, true],
			]),
		);
		expect(curve).toMatchObject([{ at: 5, atRisk: 2, ended: 1 }]);
	});

	it('gives the same curve as counting day by day', () => {
		const life = fc.record({
			employer: fc.constantFrom('a', 'b', 'c'),
			entry: fc.nat(15),
			days: fc.integer({ min: 1, max: 15 }),
			ended: fc.boolean(),
		});
		fc.assert(
			fc.property(fc.array(life, { minLength: 1, maxLength: 30 }), (some) => {
				const all = some.map(({ employer, entry, days, ended }) => ({ employer, entry, exit: entry + days, ended }));
				// The curve and Greenwood’s sum as fractions, numerator over denominator, day by day.
				let [top, bottom, sum, under] = [1n, 1n, 0n, 1n];
				const expected: [number, number, number][] = [];
				for (let day = 1; day <= 30; day += 1) {
					const open = all.filter(({ entry, exit }) => day > entry && day <= exit).length;
					const gone = all.filter(({ exit, ended }) => ended && exit === day).length;
					if (gone === 0) continue;
					[top, bottom] = [top * BigInt(open - gone), bottom * BigInt(open)];
					const term = BigInt(open) * BigInt(open - gone);
					if (term > 0n) [sum, under] = [sum * term + BigInt(gone) * under, under * term];
					expected.push([day, ratio(top, bottom), term > 0n ? ratio(sum, under) : Infinity]);
				}
				const curve = survivalCurve(all);
				expect(curve.map(({ at }) => at)).toEqual(expected.map(([day]) => day));
				for (const [at, { survival, greenwood }] of curve.entries()) {
					expect(survival).toBeCloseTo(expected[at]?.[1] ?? NaN, 12);
					// After the curve has come to 0 there is no variance to speak of.
					if (survival > 0) expect(Math.abs(greenwood - (expected[at]?.[2] ?? NaN))).toBeLessThan(1e-9);
				}
			}),
			{ seed: 400 },
		);
	});
});

/** A fraction of whole numbers of any size, to the precision of a double. */
function ratio(top: bigint, bottom: bigint): number {
	return bottom === 0n ? NaN : Number((top * 10n ** 18n) / bottom) / 1e18;
}

describe('how far a curve is shown', () => {
	const jobs = (count: number, employers: number, exit: number, ended: boolean) =>
		Array.from({ length: count }, (_, at) => ({ employer: `e${at % employers}`, entry: 0, exit, ended }));

	it('up to the last age at which twenty jobs of eight employers were observed', () => {
		const known = knownCurve([...jobs(5, 5, 10, true), ...jobs(20, 8, 30, false), ...jobs(19, 19, 50, false)]);
		expect(known.until).toBe(30);
		expect(survivalAt(known, 30)?.value).toBeCloseTo(39 / 44, 12);
		expect(survivalAt(known, 31)).toBeNull();
		// Of 44 that were in sight none had closed: that is no proof that none ever does so early.
		expect(survivalAt(known, 9)).toMatchObject({ value: 1, high: 1 });
		expect(survivalAt(known, 9)?.low).toBeLessThan(0.9);
	});

	it('not at all if it begins with few jobs, because everything after depends on them', () => {
		const late = jobs(40, 20, 30, false).map((life) => ({ ...life, entry: 6 }));
		expect(knownCurve([...jobs(3, 3, 5, true), ...late])).toMatchObject({ points: [], until: 4 });
		expect(knownCurve(jobs(19, 8, 30, true))).toEqual({ points: [], until: null, opening: null });
		expect(knownCurve([])).toEqual({ points: [], until: null, opening: null });
	});

	it('returns the ends of that age, the earlier first', () => {
		const gradual = Array.from({ length: 50 }, (_, at) => jobs(8, 8, at + 1, true)).flat();
		const { value, low, high } = medianLife(knownCurve(gradual)) ?? {};
		expect(value).toBe(25);
		expect(low).toBeLessThan(25);
		expect(high).toBeGreaterThan(25);
	});

	it('returns the age at which half have closed, if known', () => {
		const known = knownCurve([...jobs(40, 20, 10, true), ...jobs(60, 20, 20, true), ...jobs(60, 20, 30, false)]);
		expect(medianLife(known)).toMatchObject({ value: 20 });
		expect(medianLife(knownCurve([...jobs(40, 20, 10, true), ...jobs(40, 20, 30, false)]))).toMatchObject({
			value: 10,
		});
		expect(medianLife(knownCurve([...jobs(10, 10, 10, true), ...jobs(60, 20, 30, false)]))).toBeNull();
	});
});

it('contains the true share at least 95 times in a hundred if employers differ in how long they keep jobs open', () => {
	const random = seededRandom(24);
	const sizes = sizesOf(137, 109, [4, 4, 3, 2, 2]);
	const skewed = sizesOf(120, 40, [14, 8, 6, 5, 4]);
	for (const [of, spread] of [
		[sizes, 0.5],
		[skewed, 0.5],
		[skewed, 0.1],
	] as const) {
		let held = 0;
		const times = 400;
		for (let draw = 0; draw < times; draw += 1) {
			const drawn = of.flatMap((size, at) => {
				const pace = drawGamma(1 / spread, random) * spread;
				return Array.from({ length: size }, () => {
					const age = -Math.log(1 - random()) * (40 / pace);
					// A third was open already when we first looked, at any age up to 60 days, and all are watched for 60 more.
					const entry = random() < 1 / 3 ? random() * 60 : 0;
					return { employer: String(at), entry, exit: Math.min(age, entry + 60), ended: age < entry + 60, age };
				}).filter(({ entry, age }) => age > entry);
			});
			const point = survivalCurve(drawn).findLast(({ at }) => at <= 30)?.interval;
			// Of exponential lives with a gamma pace for each employer, so many are open after 30 days.
			const truth = (1 + (spread * 30) / 40) ** (-1 / spread);
			if (point && point.low <= truth && truth <= point.high) held += 1;
		}
		// Three standard errors below 0.95, which a true 0.95 hardly ever goes beyond; Greenwood’s alone comes to 0.85 here.
		expect(held / times).toBeGreaterThanOrEqual(0.95 - 3 * Math.sqrt((0.95 * 0.05) / times));
	}
});
