import { UsageError } from '../../command.ts';

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A moment with its zone, as UTC to the second: `2026-11-24T02:40:00Z`. */
export function readMoment(text: string): string {
	const value = iso.test(text) ? Date.parse(text) : Number.NaN;
	if (Number.isNaN(value)) {
		throw new UsageError(`\`--now ${text}\` is not a moment with its zone. Write it as 2026-11-24T02:40:00Z.`);
	}
	return momentOf(value);
}

/** Milliseconds since 1970 as UTC to the second. */
export function momentOf(milliseconds: number): string {
	return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** How many nights have passed since 1970 at a moment. */
export function nightOf(takenAt: string): number {
	return Math.floor(Date.parse(takenAt) / 86_400_000);
}
