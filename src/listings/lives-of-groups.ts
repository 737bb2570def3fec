import type { LedgerPosting } from '#domain/ledger.ts';
import { lifetimesOf, type Lifetimes } from './lifetimes.ts';

/** All jobs, those of a role, or those that a source carried, with how long they stay open. */
export interface LivesOf {
	kind: 'all' | 'role' | 'source';
	/** The role or the source; `all` where it is neither. */
	name: string;
	of: Lifetimes;
}

/** How long jobs stay open: of all, of each of `roles`, and of each source that the ledger knows; in this order. */
export function livesOfGroups(ledger: readonly LedgerPosting[], roles: readonly string[], from: string): LivesOf[] {
	const sources = [...new Set(ledger.flatMap(({ seenOn }) => seenOn.map(({ source }) => source)))].toSorted();
	return [
		{ kind: 'all', name: 'all', of: lifetimesOf(ledger, { from }) },
		...roles.map((name) => ({
			...{ kind: 'role' as const, name },
			of: lifetimesOf(ledger, { from, belongs: ({ role }) => role === name }),
		})),
		...sources.map((name) => ({
			...{ kind: 'source' as const, name },
			of: lifetimesOf(ledger, { from, belongs: ({ seenOn }) => seenOn.some(({ source }) => source === name) }),
		})),
	];
}
