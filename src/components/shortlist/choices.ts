import { listingPath } from '#routes/pages.ts';
import { idPattern } from '#domain/listing-id.ts';

/** Most listings side by side. */
export const MOST_COMPARED = 4;
/** Most listings on a shortlist; more is no shortlist. */
export const MOST_SHORTLISTED = 100;
/** Most characters of one text in the store. Ours are titles, names and questions; a longer one is not ours. */
const MOST_LETTERS = 5000;

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

/** Whether something stored is a text such as the site puts there. */
export const isWords = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_LETTERS;

/**
 * The entries of a stored list that are ours, whatever the store holds: nothing, an older version or something else gives an
 * empty one. We never keep more than `most`, but a list that was cleared may be put back on top of another.
 */
export const entries = <Entry>(stored: unknown, most: number, isOurs: (value: unknown) => value is Entry): Entry[] =>
	(Array.isArray(stored) ? stored : []).filter(isOurs).slice(0, 2 * most);

/** The ids that are ticked for comparing, the first ticked first. */
export const readIds = (stored: unknown): string[] =>
	[...new Set(entries(stored, Infinity, isId))].slice(0, MOST_COMPARED);

/** The shortlist, the first kept first; entries that are none are left out. */
export const readShortlist = (stored: unknown): Shortlisted[] =>
	entries(stored, MOST_SHORTLISTED, (value): value is Shortlisted => {
		const { id, ...words } = (value ?? {}) as Partial<Shortlisted>;
		return isId(id) && [words.role, words.title, words.employer, words.on].every(isWords);
	});

/** Most employers whose jobs are hidden. */
export const MOST_HIDDEN = 200;

/** The employers whose jobs are hidden, by their names on lists, the first hidden first. */
export const readHidden = (stored: unknown): string[] => [
	...new Set(entries(stored, MOST_HIDDEN, (name): name is string => isWords(name) && name !== '')),
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
