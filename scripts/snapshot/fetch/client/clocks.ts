/** Fewer hosts prove nothing: each has one voice, and one may be wrong. */
const LEAST_CLOCKS = 3;

/** The middle of what the hosts’ clocks say, each by how many milliseconds it is ahead; null where too few have said. */
export function clocksAhead(ahead: readonly number[]): number | null {
	if (ahead.length < LEAST_CLOCKS) return null;
	return ahead.toSorted((a, b) => a - b)[Math.floor(ahead.length / 2)] ?? null;
}
