// The intervals that pages print, from the papers that the decisions name and from nothing of the project, so that a fault in the
// one is not a fault in the other.

export interface Ends {
	low: number;
	high: number;
}

/** One advert or job: its employer, and the number that is counted of it. */
export interface Told {
	employer: unknown;
	value: number;
}

const z = 1.959963984540054;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Student’s t at 97.5 %, by Abramowitz and Stegun 26.7.5; for one and two degrees of freedom as every table has it. */
function studentT(freedom: number): number {
	if (freedom < 3) return freedom < 2 ? 12.706204736432102 : 4.302652729749464;
	const g = [
		(z ** 3 + z) / 4,
		(5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
		(3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
		(79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
	];
	return z + total(g.map((one, at) => one / freedom ** (at + 1)));
}

/** How many independent adverts these are worth: by the larger of two design effects (decision 16). Values are 0 or 1. */
function worth(told: readonly Told[]): number {
	const own = [...Map.groupBy(told, ({ employer }) => employer).values()].map((group) => [
		group.length,
		total(group.map(({ value }) => value)),
	]) as [number, number][];
	const [n, k] = [told.length, own.length];
	if (n === k) return n;
	const p = total(own.map(([, hits]) => hits)) / n;
	const meanOfOwn = total(own.map(([size]) => size ** 2)) / n;
	let effect = meanOfOwn;
	if (p > 0 && p < 1 && k > 1) {
		const linear = ((k / (k - 1)) * total(own.map(([size, hits]) => (hits - p * size) ** 2))) / (n * p * (1 - p));
		const between = total(own.map(([size, hits]) => size * (hits / size - p) ** 2)) / (k - 1);
		const within = total(own.map(([size, hits]) => (hits * (size - hits)) / size)) / (n - k);
		const typical = (n - meanOfOwn) / (k - 1);
		const alike = Math.max(0, (between - within) / (between + (typical - 1) * within));
		effect = Math.max(1, linear, 1 + (meanOfOwn - 1) * alike);
	}
	return n / (effect * (studentT(k - 1) / z) ** 2);
}

/** Wilson’s interval with correction for continuity (Newcombe 1998, method 4), of adverts that say it (1) or do not (0). */
export function shareEnds(told: readonly Told[]): Ends {
	const n = worth(told);
	const p = total(told.map(({ value }) => value)) / told.length;
	const q = 1 - p;
	const scale = 2 * (n + z ** 2);
	const root = (sign: number, of: number) => z * Math.sqrt(z ** 2 - sign * 2 - 1 / n + 4 * p * (n * q + of));
	return {
		low: n * p <= 0.5 ? 0 : (2 * n * p + z ** 2 - 1 - root(1, 1)) / scale,
		high: n * q <= 0.5 ? 1 : (2 * n * p + z ** 2 + 1 + root(-1, -1)) / scale,
	};
}

/** The quantile that R and NumPy give (type 7). */
export function quantileOf(values: readonly number[], at: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const place = (sorted.length - 1) * at;
	const below = sorted[Math.floor(place)] ?? Number.NaN;
	return below + (place % 1) * ((sorted[Math.ceil(place)] ?? below) - below);
}

/** Two of the values, by the binomial distribution, of as many adverts as these are worth; null where they are too few. */
export function quantileEnds(told: readonly Told[], at: number): Ends | null {
	const values = told.map(({ value }) => value).toSorted((a, b) => a - b);
	const middle = quantileOf(values, at);
	const n = Math.floor(worth(told.map(({ employer, value }) => ({ employer, value: Number(value <= middle) }))));
	// The chance that k of n values lie below the true quantile, from that of k − 1.
	const chances = [(1 - at) ** n];
	for (let k = 1; k <= n; k += 1) chances.push(((chances[k - 1] ?? 0) * (n - k + 1) * at) / (k * (1 - at)));
	const passed = (some: readonly number[]) => {
		let sum = 0;
		return some.findIndex((chance) => (sum += chance) > 0.025);
	};
	const low = passed(chances);
	const high = n + 1 - passed(chances.toReversed());
	if (low < 1 || high > n) return null;
	const stretch = (values.length + 1) / (n + 1);
	return {
		low: values[Math.floor(low * stretch) - 1] ?? Number.NaN,
		high: values[Math.ceil(high * stretch) - 1] ?? Number.NaN,
	};
}

/** Newcombe’s hybrid (1998, method 10) of the intervals of two figures. */
export function differenceEnds(a: Ends & { value: number }, b: Ends & { value: number }): Ends {
	const between = a.value - b.value;
	return {
		low: between - Math.hypot(a.value - a.low, b.high - b.value),
		high: between + Math.hypot(a.high - a.value, b.value - b.low),
	};
}

/** mulberry32, whose numbers depend on the seed alone. */
function numbersFrom(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * The middle 95 of a hundred of 1,000 draws of whole employers, from the seed 24: how far the least named of the first `first`
 * things lies before the most named of the others. Each advert says of each thing whether it names it.
 */
export function leadEnds(adverts: readonly { employer: unknown; says: readonly number[] }[], first: number): Ends {
	// Of each employer: how many adverts, then how many of them name each thing.
	const employers = [...Map.groupBy(adverts, ({ employer }) => employer).values()].map((own) => [
		own.length,
		...(own[0]?.says ?? []).map((_, at) => total(own.map(({ says }) => says[at] ?? 0))),
	]);
	const random = numbersFrom(24);
	const leads = Array.from({ length: 1000 }, () => {
		const sums = (employers[0] ?? []).map(() => 0);
		for (const _ of employers)
			for (const [at, count] of (employers[Math.floor(random() * employers.length)] ?? []).entries())
				sums[at] = (sums[at] ?? 0) + count;
		const [drawn = 0, ...named] = sums;
		return (Math.min(...named.slice(0, first)) - Math.max(...named.slice(first))) / drawn;
	});
	return { low: quantileOf(leads, 0.025), high: quantileOf(leads, 0.975) };
}

/** One job, in days of its age: since when it was in sight, until when, and whether it closed then. */
export interface Seen {
	employer: unknown;
	from: number;
	to: number;
	closed: boolean;
}

export interface Step extends Ends {
	age: number;
	open: number;
}

/** Whether as many jobs are in sight as a figure needs: 20 of 8 employers. */
const areEnough = (jobs: readonly Seen[]): boolean =>
	jobs.length >= 20 && new Set(jobs.map(({ employer }) => employer)).size >= 8;

/**
 * The product of the shares that stayed open at each age (Kaplan and Meier 1958, with delayed entry), with the interval of
 * log(−log), by the larger of Greenwood’s variance and that of employers as clusters (decision 22); up to the last age of which it
 * may be printed. `opening` is the interval before the first closing, when all were open.
 */
export function openCurve(all: readonly Seen[]): { steps: Step[]; until: number; opening: Ends } {
	const jobs = all.filter(({ from, to }) => to > from);
	const inSight = (age: number) => jobs.filter(({ from, to }) => from < age && age <= to);
	const ages = [...new Set(jobs.filter(({ closed }) => closed).map(({ to }) => to))].toSorted((a, b) => a - b);
	const thin = ages.find((age) => !areEnough(inSight(age)));
	const until = Math.min(
		(thin ?? Infinity) - 1,
		Math.max(0, ...jobs.map(({ to }) => to).filter((age) => areEnough(inSight(age)))),
	);
	const employers = [...Map.groupBy(jobs, ({ employer }) => employer)];
	const weights = employers.map(([, own]) => own.length / jobs.length);
	const even = 1 / total(weights.map((weight) => weight ** 2));
	const moved = new Map(employers.map(([employer]) => [employer, 0]));
	let open = 1;
	let greenwood = 0;
	const steps = ages.map((age) => {
		const present = inSight(age);
		const gone = present.filter(({ closed, to }) => closed && to === age);
		const rate = gone.length / present.length;
		open *= 1 - rate;
		greenwood += rate / (present.length - gone.length);
		for (const { employer, closed, to } of present)
			moved.set(
				employer,
				(moved.get(employer) ?? 0) + (rate - Number(closed && to === age)) / (present.length - gone.length),
			);
		const k = employers.length;
		const squares = total([...moved.values()].map((one, at) => (one / (1 - (weights[at] ?? 0))) ** 2));
		const clustered = k < jobs.length ? (k / (k - 1)) * squares * (studentT(even - 1) / z) ** 2 : 0;
		const reach = (z * Math.sqrt(Math.max(greenwood, clustered))) / Math.abs(Math.log(open));
		return { age, open, low: open ** Math.exp(reach), high: open ** Math.exp(-reach) };
	});
	const first = Math.min(ages[0] ?? until, until);
	const opening = shareEnds(inSight(first).map(({ employer }) => ({ employer, value: 1 })));
	return { steps: steps.filter(({ age }) => age <= until), until, opening };
}
