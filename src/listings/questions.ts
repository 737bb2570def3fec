import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';

/** A check as the guide states it. */
export interface GuideCheck {
	/** File name, as in `Listing.answers`. */
	name: string;
	title: string;
	ask: string;
	/** Its place in the guide. */
	href: string;
}
/** Something a reader should know before applying: answered by the advert’s words, or to be asked. */
export interface Question {
	/** Stable: ticks are kept by it. */
	name: string;
	title: string;
	ask: string;
	/** null where it is about a plain fact and no guide explains it. */
	href: string | null;
	/** Words that answer it; empty when it is open. */
	quotes: Evidence[];
}

/** Facts that every advert could state. Their silence is a question too, with or without a guide. */
const facts = [
	{
		name: 'pay',
		title: 'Pay',
		ask: 'What is the range for this job, in which currency, and is it base pay alone?',
	},
	{
		name: 'place',
		title: 'Place',
		ask: 'In which countries can you employ me, and during which hours must I be there?',
	},
	{
		name: 'level',
		title: 'Level',
		ask: 'Which level is this, and what would somebody at the next one do?',
	},
] as const;

/** What the questions are made of: of a listing, or of an advert that may be silent on its place. */
export type Asked = Pick<Listing, 'answers' | 'pay' | 'level'> & { remote: Listing['remote'] | null };

const isStated = ({ pay, remote, level }: Asked) => ({
	pay: pay !== null,
	place: remote !== null && remote.scope !== 'unspecified',
	level: level !== null,
});

/** The guide’s checks in its order, then the plain facts the advert is silent on. */
export function questionsFor(listing: Asked, checks: readonly GuideCheck[]): Question[] {
	const answers = new Map(listing.answers.map(({ value, evidence }) => [value, evidence]));
	return [
		...checks.map((check) => ({ ...check, quotes: answers.get(check.name) ?? [] })),
		...facts
			.filter(({ name }) => !isStated(listing)[name])
			.map(({ name, title, ask }) => ({ name: `fact-${name}`, title, ask, href: null, quotes: [] })),
	];
}
