import type { LedgerPosting } from '#domain/ledger.ts';
import { firstNightsOf, lifetimesOf, type Lifetimes } from './lifetimes.ts';

/** All jobs, those of a role, or those that a source carried, with how long they stay open. */
export interface LivesOf {
	kind: 'all' | 'role' | 'source';
	/** The role or the source; `all` where it is neither. */
	name: string;
	of: Lifetimes;
}

/** How long jobs stay open: of all, and of these groups. */
export interface Lives {
	all: Lifetimes;
	/** All, then each role, then each source that the ledger knows. */
	groups: LivesOf[];
}

/** How long jobs stay open, by the ledger whose first night is `from`; `roles` in their order. */
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
