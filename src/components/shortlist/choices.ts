import { listingPath } from '#routes/pages.ts';
import { idPattern } from '#domain/listing-id.ts';

/** Most listings side by side. */
export const MOST_COMPARED = 4;
/** Most listings on a shortlist; more is no shortlist. */
export const MOST_SHORTLISTED = 100;

/** A listing on the shortlist, with what is needed to name it once it is gone. */
export interface Shortlisted {
	id: string;
	role: string;
	title: string;
	employer: string;
	/** Day it was put there: `2026-11-24` */
	on: string;
}

const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);

/** A stored list, whatever the store holds: nothing, an older version or something that is not ours gives an empty one. */
export const entries = (stored: unknown): unknown[] => (Array.isArray(stored) ? stored : []);

/** The ids that are ticked for comparing, the first ticked first. */
export const readIds = (stored: unknown): string[] => [...new Set(entries(stored).filter(isId))];

/** The shortlist, the first kept first; entries that are none are left out. */
export const readShortlist = (stored: unknown): Shortlisted[] =>
	entries(stored).filter((value): value is Shortlisted => {
		const { id, ...words } = (value ?? {}) as Partial<Shortlisted>;
		return isId(id) && [words.role, words.title, words.employer, words.on].every((word) => typeof word === 'string');
	});

/** Most employers whose jobs are hidden. */
export const MOST_HIDDEN = 200;

/** The employers whose jobs are hidden, by their names on lists, the first hidden first. */
export const readHidden = (stored: unknown): string[] => [
	...new Set(entries(stored).filter((name): name is string => typeof name === 'string' && name !== '')),
];

/** The listings an address asks for, and what of it was left out: parts that are no ids, and ids beyond the fourth. */
export function idsAsked(search: string): { ids: string[]; unknown: string[]; over: string[] } {
	const parts = (new URLSearchParams(search).get('ids') ?? '').split(',').filter(Boolean);
	const ids = [...new Set(parts.filter(isId))];
	return {
		ids: ids.slice(0, MOST_COMPARED),
		unknown: parts.filter((part) => !isId(part)),
		over: ids.slice(MOST_COMPARED),
	};
}

/** A shortlist as text, for a file or the clipboard: one listing a paragraph. `stateOf` says how each stands. */
export function shortlistText(kept: readonly Shortlisted[], stateOf: (id: string) => string, home: string): string {
	return kept
		.map(
			({ id, title, employer, on }) =>
				`${title}\n${employer}\n${new URL(listingPath(id), home).href}\nkept ${on}, ${stateOf(id)}\n`,
		)
		.join('\n');
}
