import { entries, isWords } from './choices.ts';
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

/** Most readings kept. */
const MOST = 30;

/** Most facts or questions of one. */
const MOST_LINES = 100;

const areWords = (value: unknown): value is string[] =>
	Array.isArray(value) && value.length <= MOST_LINES && value.every(isWords);

/** The readings on the device, the first kept first; entries that are none are left out. */
export const readAdverts = (): ReadAdvert[] =>
	entries(load('read'), MOST, (value): value is ReadAdvert => {
		const { title, role, facts, ask } = (value ?? {}) as Partial<ReadAdvert>;
		return isWords(title) && isWords(role) && areWords(facts) && areWords(ask);
	});

const isSame = (a: ReadAdvert, b: ReadAdvert): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Puts a reading on the shortlist or takes it off; says what was done. */
export function keepRead(advert: ReadAdvert, isKept: boolean): string {
	const { title, role, facts, ask } = advert;
	const plain = { title, role, facts, ask };
	const others = readAdverts().filter((other) => !isSame(other, plain));
	if (isKept && others.length >= MOST) return `The shortlist is full: ${MOST} readings. Take one off first.`;
	save('read', isKept ? [...others, plain] : others);
	return `${isKept ? 'On the shortlist.' : 'Taken off the shortlist.'}${storageTrouble()}`;
}

/** Readings as text, one a paragraph, for a file or the clipboard. */
export const readingsText = (adverts: readonly ReadAdvert[]): string =>
	adverts
		.map(({ title, role, facts, ask }) => [title, role, ...facts, ...ask.map((one) => `ask: ${one}`), ''].join('\n'))
		.join('\n');
