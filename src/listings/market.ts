import { mondayOf } from '#domain/day.ts';
import { loadLedger } from '../loaders/ledger.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';

/**
 * The day whose job market the jobs’ pages describe: this week’s Monday, or the first night in the ledger if that is later. A
 * page then stays byte-identical for a week, unless its job changes or a job that it links to closes, so not every page has to be
 * uploaded every night.
 */
export function marketDayOf(night: string, firstNight: string): string {
	const monday = mondayOf(night);
	return firstNight > monday ? firstNight : monday;
}

/** `marketDayOf` for tonight’s snapshot. */
export function marketDay(): string {
	const night = loadSnapshot().manifest.takenAt.slice(0, 10);
	return marketDayOf(night, loadLedger().days[0]?.day ?? '');
}

/**
 * Whether fewer than 1 in 20 have something. Pages say this instead of the exact count, which would change nearly every night.
 */
export const isRare = (count: number, of: number): boolean => count * 20 < of;
