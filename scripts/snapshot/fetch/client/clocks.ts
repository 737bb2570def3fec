/** With fewer hosts the result is null: one of their clocks may be wrong, and we could not tell which. */
const LEAST_CLOCKS = 3;

/** The median of how far the clocks of the hosts are ahead, in milliseconds; null if too few hosts are known. */
export function clocksAhead(ahead: readonly number[]): number | null {
	if (ahead.length < LEAST_CLOCKS) return null;
	return ahead.toSorted((a, b) => a - b)[Math.floor(ahead.length / 2)] ?? null;
}
