/** Reads a feed’s date: a number of milliseconds, or text that is taken as UTC with or without a zone. */
export function readDate(value: unknown): number {
	if (typeof value === 'number') return value;
	const { local } = partsOf(String(value));
	return Date.parse(`${local.replace(' ', 'T')}${local.includes(':') ? 'Z' : ''}`);
}

/** A feed’s date so many milliseconds later, in the form in which it stood. */
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
