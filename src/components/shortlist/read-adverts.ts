import { entries, isWords } from '../store/stored-values.ts';
import { isWorkedOn, newlySaved, readProgress, type Progress } from './progress.ts';
import { load, save, storageTrouble } from '../store/store.ts';

/**
 * What was read from a reader’s own advert, to be stored on the shortlist. The advert has no page on the site, so we store all
 * facts, but not its text.
 */
export interface ReadAdvert {
	title: string;
	/** Readers’ name for its role. */
	role: string;
	/** `Pay: €70,000 a year` */
	facts: string[];
	/** The questions that it does not answer. */
	ask: string[];
}

/** Such an advert as an entry of the shortlist. */
export interface KeptAdvert extends ReadAdvert, Progress {}

/** How many of them are stored. */
export const MAX_READ = 30;

/** The most facts or questions of one. */
const MAX_LINES = 100;

const areWords = (value: unknown): value is string[] =>
	Array.isArray(value) && value.length <= MAX_LINES && value.every(isWords);

/** Whether a value from an untrusted source is a valid `ReadAdvert`. */
export function isReadAdvert(value: unknown): value is ReadAdvert {
	const { title, role, facts, ask } = (value ?? {}) as Partial<ReadAdvert>;
	return isWords(title) && isWords(role) && areWords(facts) && areWords(ask);
}

/** Reads the stored adverts, oldest first, and drops invalid entries. */
export const readAdverts = (): KeptAdvert[] =>
	entries(load('read'), MAX_READ, isReadAdvert).map((entry) => ({ ...entry, ...readProgress(entry) }));

/** A key for finding duplicates: all facts, without the reader’s notes. */
export const keyOf = ({ title, role, facts, ask }: ReadAdvert): string => JSON.stringify([title, role, facts, ask]);

/** Adds an advert to the shortlist or removes it, and returns a message. One with notes or a status is not removed. */
export function keepRead(advert: ReadAdvert, isKept: boolean): string {
	const all = readAdverts();
	const before = all.find((other) => keyOf(other) === keyOf(advert));
	if (before && isKept) return 'It is on the shortlist.';
	if (before && isWorkedOn(before))
		return 'It has a status or notes, so it stays on the shortlist. You can remove it there.';
	if (isKept && all.length >= MAX_READ) return `The shortlist is full: ${MAX_READ} adverts. Remove one first.`;
	const { title, role, facts, ask } = advert;
	const others = all.filter((other) => other !== before);
	save('read', isKept ? [...others, { title, role, facts, ask, ...newlySaved() }] : others);
	return `${isKept ? 'On the shortlist.' : 'Removed from the shortlist.'}${storageTrouble()}`;
}
