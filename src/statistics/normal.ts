/** How often an interval of this room is meant to hold the true value. */
export const LEVEL = 0.95;

/** Two-sided 95 % point of the normal distribution. The library’s `probit` is right to two digits only. */
export const Z = 1.959963984540054;

/**
 * Two-sided 95 % point of Student’s t distribution with `freedom` degrees, which need not be whole. From three degrees on,
 * by the expansion of Abramowitz and Stegun, 26.7.5 (1964), right to 0.004; below, the point of the whole number beneath, which is larger.
 */
export function studentT(freedom: number): number {
	if (freedom < 2) return 12.706204736432102;
	if (freedom < 3) return 4.302652729749464;
	const terms = [
		(Z ** 3 + Z) / 4,
		(5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
		(3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
		(79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92_160,
	];
	return terms.reduce((sum, term, at) => sum + term / freedom ** (at + 1), Z);
}
