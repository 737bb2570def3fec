import { idPattern } from '#domain/listing-id.ts';
import { entries, isWords } from '../store/stored-values.ts';
import { newlySaved, readProgress, type Progress } from './progress.ts';

/** How many listings can be compared at once. */
export const MAX_COMPARED = 4;
/** How many listings a shortlist can have. */
export const MAX_SHORTLISTED = 100;

/** The data that still names a listing after it has closed. */
export interface Named {
	id: string;
	role: string;
	title: string;
	employer: string;
}

/** The facts of a listing’s advert when it was last seen open. */
export interface AdvertSeen {
	/** Slug of its level; null if the advert names none. */
	level: string | null;
	place: string;
	pay: string;
	low: number | null;
	high: number | null;
	/** The questions that it does not answer: the name under which ticks are stored, and the text. */
	ask: [name: string, words: string][];
}

/** A listing on the shortlist. */
export interface Shortlisted extends Named, Progress {
	/** The day when it was added: `2026-11-24` */
	on: string;
	/** Null until the shortlist has been opened while the advert was still open. */
	advert: AdvertSeen | null;
}

/** Makes the entry for a listing that is added to the shortlist. */
export const shortlisted = (listing: Named, on: string): Shortlisted => ({
	...listing,
	on,
	...newlySaved(),
	advert: null,
});

export const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);

/** The ids of listings ticked for comparing, in the order in which they were ticked. */
export const readIds = (stored: unknown): string[] =>
	[...new Set(entries(stored, Infinity, isId))].slice(0, MAX_COMPARED);

/**
 * Reads the shortlist, oldest entry first, and drops invalid entries. Entries stored before call sheets existed have only id,
 * title, employer and day.
 */
export const readShortlist = (stored: unknown): Shortlisted[] =>
	entries(stored, MAX_SHORTLISTED, (value): value is Shortlisted => {
		const { id, ...words } = (value ?? {}) as Partial<Shortlisted>;
		return isId(id) && [words.role, words.title, words.employer, words.on].every(isWords);
	}).map((entry) => ({ ...entry, ...readProgress(entry), advert: readAdvertSeen(entry.advert) }));

/** The most questions that one advert can leave open. */
const MAX_QUESTIONS = 100;
const isAmount = (value: unknown): value is number | null =>
	value === null || (typeof value === 'number' && Number.isFinite(value));
const isQuestion = (value: unknown): value is [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every(isWords);

/** Reads the stored facts of an advert; null if they are invalid. */
export function readAdvertSeen(stored: unknown): AdvertSeen | null {
	const { level, place, pay, low, high, ask } = (stored ?? {}) as Partial<Record<keyof AdvertSeen, unknown>>;
	if (!(level === null || isWords(level)) || !isWords(place) || !isWords(pay)) return null;
	if (!isAmount(low) || !isAmount(high) || !Array.isArray(ask)) return null;
	if (ask.length > MAX_QUESTIONS || !ask.every(isQuestion)) return null;
	return { level, place, pay, low, high, ask };
}

/** A listing’s id, and the names of its questions that the reader has ticked. */
export type Asked = [id: string, names: string[]];

/** We store ticks for this many listings, the latest ones. */
const MAX_ASKED = 200;

/** Reads the ticked questions, the latest last, and drops invalid entries. */
export const readAsked = (stored: unknown): Asked[] =>
	entries(
		stored,
		MAX_ASKED,
		(entry): entry is Asked =>
			Array.isArray(entry) && isWords(entry[0]) && Array.isArray(entry[1]) && entry[1].every(isWords),
	);

/** Replaces the ticks of one listing. */
export const withAsked = (all: readonly Asked[], id: string, names: string[]): Asked[] =>
	[...all.filter(([of]) => of !== id), ...(names.length > 0 ? [[id, names] satisfies Asked] : [])].slice(-MAX_ASKED);

/** How many employers a reader can hide. */
export const MAX_HIDDEN = 200;

/** The names of the hidden employers, as on lists, in the order in which they were hidden. */
export const readHidden = (stored: unknown): string[] => [
	...new Set(entries(stored, MAX_HIDDEN, (name): name is string => isWords(name) && name !== '')),
];

/** The listing ids in an address, and what was ignored: parts that are not ids, and ids after the fourth. */
export function idsAsked(search: string): { ids: string[]; unknown: string[]; over: string[] } {
	const parts = (new URLSearchParams(search).get('ids') ?? '').split(',').filter(Boolean);
	const ids = [...new Set(parts.filter(isId))];
	return {
		ids: ids.slice(0, MAX_COMPARED),
		unknown: parts.filter((part) => !isId(part)),
		over: ids.slice(MAX_COMPARED),
	};
}

/** We remember this many opened listings, the latest ones. */
const MAX_OPENED = 1000;

/** The ids of listings that a reader has opened, the latest last. */
export const readOpened = (stored: unknown): string[] => entries(stored, MAX_OPENED, isId);
export const withOpened = (opened: readonly string[], id: string): string[] =>
	[...opened.filter((other) => other !== id), id].slice(-MAX_OPENED);

/** Jobs of the reader’s own that lists can hide: those opened, and those applied to. */
export const leavings = ['opened', 'applied'] as const;
export type Leaving = (typeof leavings)[number];

/** Reads which of these the reader hides. */
export const readLeavings = (stored: unknown): Leaving[] =>
	leavings.filter((leaving) => Array.isArray(stored) && stored.includes(leaving));

/** The ids of the listings that this hides. */
export function idsLeftOut(
	chosen: readonly Leaving[],
	opened: readonly string[],
	kept: readonly Shortlisted[],
): Set<string> {
	const applied = kept.filter(({ status }) => status !== 'saved').map(({ id }) => id);
	const ids = { opened, applied };
	return new Set(chosen.flatMap((leaving) => ids[leaving]));
}
