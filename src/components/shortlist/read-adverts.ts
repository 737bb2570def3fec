import { entries, isWords } from './choices.ts';
import { isWorkedOn, newlySaved, readProgress, type Progress } from './progress.ts';
import { load, save, storageTrouble } from './store.ts';

/** A reading of an advert that a reader brought and wants to keep. It has no page, so all of it is kept; the advert is not. */
export interface ReadAdvert {
	title: string;
	/** What it was read as, as readers know it. */
	role: string;
	/** `Pay: €70,000 a year` */
	facts: string[];
	/** The questions it leaves open. */
	ask: string[];
}

/** Such a reading on the shortlist. */
export interface KeptAdvert extends ReadAdvert, Progress {}

/** Most readings kept. */
export const MOST_READ = 30;

/** Most facts or questions of one. */
const MOST_LINES = 100;

const areWords = (value: unknown): value is string[] =>
	Array.isArray(value) && value.length <= MOST_LINES && value.every(isWords);

/** Whether something is a reading of an advert, whoever wrote it. */
export function isReadAdvert(value: unknown): value is ReadAdvert {
	const { title, role, facts, ask } = (value ?? {}) as Partial<ReadAdvert>;
	return isWords(title) && isWords(role) && areWords(facts) && areWords(ask);
}

/** The readings on the device, the first kept first; entries that are none are left out. */
export const readAdverts = (): KeptAdvert[] =>
	entries(load('read'), MOST_READ, isReadAdvert).map((entry) => ({ ...entry, ...readProgress(entry) }));

/** What two readings have in common if they are the same one: all but what the reader noted. */
export const keyOf = ({ title, role, facts, ask }: ReadAdvert): string => JSON.stringify([title, role, facts, ask]);

/** Puts a reading on the shortlist or takes it off; says what was done. One with notes or a status stays. */
export function keepRead(advert: ReadAdvert, isKept: boolean): string {
	const all = readAdverts();
	const before = all.find((other) => keyOf(other) === keyOf(advert));
	if (before && isKept) return 'It is on the shortlist.';
	if (before && isWorkedOn(before))
		return 'It has a status or notes, so it stays. Take it off on the shortlist itself.';
	if (isKept && all.length >= MOST_READ) return `The shortlist is full: ${MOST_READ} readings. Take one off first.`;
	const { title, role, facts, ask } = advert;
	const others = all.filter((other) => other !== before);
	save('read', isKept ? [...others, { title, role, facts, ask, ...newlySaved() }] : others);
	return `${isKept ? 'On the shortlist.' : 'Taken off the shortlist.'}${storageTrouble()}`;
}
