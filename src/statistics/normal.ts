/** The confidence level of all intervals in this folder. */
export const LEVEL = 0.95;

/** The two-sided 95% quantile of the normal distribution. The library’s `probit` has only two correct digits. */
export const Z = 1.959963984540054;

/**
 * The two-sided 95% quantile of Student’s t distribution; `freedom` need not be whole. From three degrees of freedom on, the
 * expansion of Abramowitz and Stegun, 26.7.5 (1964), accurate to 0.004. Below three, the exact value for the next lower whole
 * number, which is larger.
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
