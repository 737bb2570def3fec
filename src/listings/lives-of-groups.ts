import type { LedgerPosting } from '#domain/ledger.ts';
import { firstNightsOf, lifetimesOf, type Lifetimes } from './lifetimes.ts';

/** How long jobs stay open: all jobs, those of a role, or those from a source. */
export interface LivesOf {
	kind: 'all' | 'role' | 'source';
	/** The role or source; `all` for all jobs. */
	name: string;
	of: Lifetimes;
}

/** How long jobs stay open, for all jobs and for groups of them. */
export interface Lives {
	all: Lifetimes;
	/** All jobs, then each role, then each source in the ledger. */
	groups: LivesOf[];
}

/** Computes how long jobs stay open. `from` is the first night in the ledger; `roles` are in the order of the result. */
export function livesOfGroups(ledger: readonly LedgerPosting[], roles: readonly string[], from: string): Lives {
	const sources = [...new Set(ledger.flatMap(({ seenOn }) => seenOn.map(({ source }) => source)))].toSorted();
	const firstNights = firstNightsOf(ledger);
	const livesOf = (belongs?: (posting: LedgerPosting) => boolean) =>
		lifetimesOf(ledger, { from, firstNights, ...(belongs && { belongs }) });
	const all = livesOf();
	const groups: LivesOf[] = [
		{ kind: 'all', name: 'all', of: all },
		...roles.map((name) => ({ kind: 'role' as const, name, of: livesOf(({ role }) => role === name) })),
		...sources.map((name) => ({
			...{ kind: 'source' as const, name },
			of: livesOf(({ seenOn }) => seenOn.some(({ source }) => source === name)),
		})),
	];
	return { all, groups };
}
