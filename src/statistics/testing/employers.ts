import type { Random } from '#statistics/random.ts';

/** The number of adverts of each employer, largest first. */
export type Sizes = readonly number[];

/**
 * Creates `employers` sizes that add up to `adverts`: first the given `largest`, then sizes that fall off evenly. Reproduces how
 * a role’s adverts concentrate on a few employers.
 */
export function sizesOf(adverts: number, employers: number, largest: readonly number[]): Sizes {
	const rest = Array.from({ length: employers - largest.length }, () => 1);
	let left = adverts - employers - largest.reduce((sum, size) => sum + size - 1, 0);
	for (let at = 0; left > 0; at += 1) {
		const more = Math.min(left, Math.max(1, Math.floor((Math.min(...largest) - 1) / (1 + at))));
		rest[at % rest.length] = (rest[at % rest.length] ?? 1) + more;
		left -= more;
	}
	return [...largest, ...rest];
}

/**
 * Simulates answers of adverts from a beta-binomial population: each employer has its own probability from a beta distribution
 * with mean `share`, so that two adverts of one employer correlate by `correlation` (from 0 to below 1).
 */
export function drawAnswers(sizes: Sizes, share: number, correlation: number, random: Random) {
	const scale = (1 - correlation) / correlation;
	return sizes.flatMap((size, at) => {
		const own = correlation === 0 ? share : drawBeta(share * scale, (1 - share) * scale, random);
		return Array.from({ length: size }, () => ({ employer: String(at), says: random() < own }));
	});
}

export function drawNormal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function drawBeta(a: number, b: number, random: Random): number {
	const one = drawGamma(a, random);
	const other = drawGamma(b, random);
	return one + other === 0 ? Number(random() < a / (a + b)) : one / (one + other);
}

/** A gamma-distributed random number, by the method of Marsaglia and Tsang (2000). */
export function drawGamma(shape: number, random: Random): number {
	if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
	const d = shape - 1 / 3;
	for (;;) {
		const x = drawNormal(random);
		const v = (1 + x / Math.sqrt(9 * d)) ** 3;
		if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
	}
}
