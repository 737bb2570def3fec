/** Reads a date from a feed, in milliseconds: either a number, or text that counts as UTC if it has no time zone. */
export function readDate(value: unknown): number {
	if (typeof value === 'number') return value;
	const { local } = partsOf(String(value));
	return Date.parse(`${local.replace(' ', 'T')}${local.includes(':') ? 'Z' : ''}`);
}

/** Moves a date from a feed by some milliseconds and keeps its format: `2026-11-30` plus a day is `2026-12-01`. */
export function shiftDate(value: unknown, by: number): unknown {
	if (typeof value === 'number') return value + by;
	if (typeof value !== 'string') return value;
	const { local, zone } = partsOf(value);
	const shifted = new Date(readDate(value) + by).toISOString().slice(0, local.length);
	return (local.includes(' ') ? shifted.replace('T', ' ') : shifted) + zone;
}

function partsOf(date: string): { local: string; zone: string } {
	const zone = /(?: UTC|Z|\+00:00)$/.exec(date)?.[0] ?? '';
	return { local: date.slice(0, date.length - zone.length), zone };
}
