import { mondayOf } from '#domain/day.ts';
import { loadLedger } from '../loaders/ledger.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';

/**
 * The day whose market the pages of jobs describe: Monday, or the first night where that came later. A page keeps its bytes for a
 * week unless its job changes or a job that it links to closes, so that a host need not be sent every page every night.
 */
export function marketDayOf(night: string, firstNight: string): string {
	const monday = mondayOf(night);
	return firstNight > monday ? firstNight : monday;
}

/** `marketDayOf` for the night that the site shows. */
export function marketDay(): string {
	const night = loadSnapshot().manifest.takenAt.slice(0, 10);
	return marketDayOf(night, loadLedger().days[0]?.day ?? '');
}

/** Whether fewer than 1 in 20 have something: a sentence that seldom changes from night to night, unlike the count. */
export const isRare = (count: number, of: number): boolean => count * 20 < of;
