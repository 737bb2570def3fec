/** With fewer hosts the result is null, because we could not tell which of their clocks is wrong. */
const MIN_CLOCKS = 3;

/** How far the clocks of the servers are ahead of ours, in milliseconds: the median over all hosts; null if there are too few. */
export function clocksAhead(ahead: readonly number[]): number | null {
	if (ahead.length < MIN_CLOCKS) return null;
	return ahead.toSorted((a, b) => a - b)[Math.floor(ahead.length / 2)] ?? null;
}
