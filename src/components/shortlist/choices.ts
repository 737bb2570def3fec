import { idPattern } from '#domain/listing-id.ts';
import { newlySaved, readProgress, type Progress } from './progress.ts';

/** Most listings side by side. */
export const MOST_COMPARED = 4;
/** Most listings on a shortlist; more is no shortlist. */
export const MOST_SHORTLISTED = 100;
/** Most characters of one text in the store. Ours are titles, names and questions; a longer one is not ours. */
const MOST_LETTERS = 5000;

/** What names a listing once it is gone. */
export interface Named {
	id: string;
	role: string;
	title: string;
	employer: string;
}

/** What the advert of a listing said when it was last seen open. */
export interface AdvertSeen {
	/** Slug of its level; null where it names none. */
	level: string | null;
	place: string;
	pay: string;
	low: number | null;
	high: number | null;
	/** The questions it leaves open: the name by which ticks are kept, and the words. */
	ask: [name: string, words: string][];
}

/** A listing on the shortlist. */
export interface Shortlisted extends Named, Progress {
	/** Day it was put there: `2026-11-24` */
	on: string;
	/** Null until the shortlist has been opened while it was open. */
	advert: AdvertSeen | null;
}

/** A listing as it is put on the shortlist. */
export const shortlisted = (listing: Named, on: string): Shortlisted => ({
	...listing,
	on,
	...newlySaved(),
	advert: null,
});

export const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);

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

/**
 * The shortlist, the first kept first; entries that are none are left out. Entries from before call sheets have no more than
 * what names them and their day.
 */
export const readShortlist = (stored: unknown): Shortlisted[] =>
	entries(stored, MOST_SHORTLISTED, (value): value is Shortlisted => {
		const { id, ...words } = (value ?? {}) as Partial<Shortlisted>;
		return isId(id) && [words.role, words.title, words.employer, words.on].every(isWords);
	}).map((entry) => ({ ...entry, ...readProgress(entry), advert: readAdvertSeen(entry.advert) }));

/** Most questions that an advert leaves open. */
const MOST_QUESTIONS = 100;
const isAmount = (value: unknown): value is number | null =>
	value === null || (typeof value === 'number' && Number.isFinite(value));
const isQuestion = (value: unknown): value is [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every(isWords);

/** What an advert said, as it is stored; null where that is not what is stored. */
export function readAdvertSeen(stored: unknown): AdvertSeen | null {
	const { level, place, pay, low, high, ask } = (stored ?? {}) as Partial<Record<keyof AdvertSeen, unknown>>;
	if (!(level === null || isWords(level)) || !isWords(place) || !isWords(pay)) return null;
	if (!isAmount(low) || !isAmount(high) || !Array.isArray(ask)) return null;
	if (ask.length > MOST_QUESTIONS || !ask.every(isQuestion)) return null;
	return { level, place, pay, low, high, ask };
}

/** The questions of a listing that a reader has ticked, by the listing’s id. */
export type Asked = [id: string, names: string[]];

/** Ticks of this many listings are kept, the latest. */
const MOST_ASKED = 200;

/** The ticked questions, the latest last; entries that are none are left out. */
export const readAsked = (stored: unknown): Asked[] =>
	entries(
		stored,
		MOST_ASKED,
		(entry): entry is Asked =>
			Array.isArray(entry) && isWords(entry[0]) && Array.isArray(entry[1]) && entry[1].every(isWords),
	);

/** The ticks with those of one listing in place of what they were. */
export const withAsked = (all: readonly Asked[], id: string, names: string[]): Asked[] =>
	[...all.filter(([of]) => of !== id), ...(names.length > 0 ? [[id, names] satisfies Asked] : [])].slice(-MOST_ASKED);

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

/** Most listings that are remembered as opened, the latest. */
const MOST_OPENED = 1000;

/** The listings that a reader has opened, the latest last. */
export const readOpened = (stored: unknown): string[] => entries(stored, MOST_OPENED, isId);
export const withOpened = (opened: readonly string[], id: string): string[] =>
	[...opened.filter((other) => other !== id), id].slice(-MOST_OPENED);

/** What of a reader’s own can be left out of lists: the jobs opened, and those applied to. */
export const leavings = ['opened', 'applied'] as const;
export type Leaving = (typeof leavings)[number];

/** What a reader has chosen to leave out. */
export const readLeavings = (stored: unknown): Leaving[] =>
	leavings.filter((leaving) => Array.isArray(stored) && stored.includes(leaving));

/** The listings that are left out by that. */
export function idsLeftOut(
	chosen: readonly Leaving[],
	opened: readonly string[],
	kept: readonly Shortlisted[],
): Set<string> {
	const applied = kept.filter(({ status }) => status !== 'saved').map(({ id }) => id);
	const ids = { opened, applied };
	return new Set(chosen.flatMap((leaving) => ids[leaving]));
}
