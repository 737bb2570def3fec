import { compareText } from '#domain/compare.ts';
import { daysAfter } from '#domain/day.ts';
import { LEDGER_DAYS, type LedgerDay, type LedgerPosting, type RoleCounts } from '#domain/ledger.ts';

/** The ledger deletes nights up to this day. */
export function ledgerStart(today: string): string {
	return daysAfter(today, -LEDGER_DAYS);
}

/** How many nights and jobs the ledger deletes, each with the total before. */
export interface Forgotten {
	nights: number;
	totalNights: number;
	jobs: number;
	totalJobs: number;
}

/** Counts what the ledger deletes tonight: nights that are too old, and jobs that tonight’s ledger no longer has. */
export function countForgotten(
	today: string,
	days: readonly LedgerDay[],
	before: readonly LedgerPosting[],
	after: readonly LedgerPosting[],
): Forgotten {
	const kept = new Set(after.map(({ id }) => id));
	return {
		nights: days.filter(({ day }) => day <= ledgerStart(today)).length,
		totalNights: days.length,
		jobs: before.filter(({ id }) => !kept.has(id)).length,
		totalJobs: before.length,
	};
}

/** Adds tonight’s counts by role to the days so far. An earlier count of the same day is replaced. */
export function countDay(
	today: string,
	postings: readonly LedgerPosting[],
	/** Ids of the listings in tonight’s snapshot. */
	open: ReadonlySet<string>,
	days: readonly LedgerDay[],
): LedgerDay[] {
	const others = days.filter(({ day }) => day !== today && day > ledgerStart(today));
	const counted = postings.filter(({ id, closedOn }) => open.has(id) || closedOn === today);
	const byRole = [...Map.groupBy(counted, ({ role }) => role)].toSorted(([a], [b]) => compareText(a, b));
	const roles = byRole.map(([role, jobs]) => {
		const listings = jobs.filter(({ id }) => open.has(id));
		return [role, countRole(listings, jobs.length - listings.length, today)];
	});
	return [...others, { day: today, roles: Object.fromEntries(roles) as LedgerDay['roles'] }];
}

function countRole(listings: readonly LedgerPosting[], closed: number, today: string): RoleCounts {
	const facets = [...new Set(listings.flatMap(({ named }) => Object.keys(named)))].toSorted(compareText);
	return {
		listings: listings.length,
		opened: listings.filter(({ firstSeen }) => firstSeen === today).length,
		closed,
		payStated: listings.filter(({ pay }) => pay).length,
		levelStated: listings.filter(({ level }) => level).length,
		levels: countBy(listings.flatMap(({ level }) => level ?? [])),
		tracks: countBy(listings.flatMap(({ tracks }) => tracks.slice(0, 1))),
		named: Object.fromEntries(
			facets.map((facet) => [facet, countBy(listings.flatMap(({ named }) => [...new Set(named[facet])]))]),
		),
		specialisations: countBy(listings.flatMap(({ specialisations }) => [...new Set(specialisations)])),
	};
}

/** How often each name occurs, sorted by name. */
export function countBy(names: readonly string[]): Record<string, number> {
	const groups = [...Map.groupBy(names, (name) => name)].toSorted(([a], [b]) => compareText(a, b));
	return Object.fromEntries(groups.map(([name, all]) => [name, all.length]));
}
