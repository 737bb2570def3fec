import type { Evidence } from '#domain/listing.ts';
import type { Fact } from '#facts/fact.ts';
import { facts } from '#facts/facts.ts';
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

/** What the questions are made of: of a listing, or of an advert that may be silent on its place. */
export type Asked = Pick<Listing, 'answers' | 'pay' | 'level'> & { remote: Listing['remote'] | null };

/** Facts that every advert could state. Their silence is a question too, with or without a guide. */
const asked = (Object.entries(facts) as [keyof Asked, Fact][])
	.flatMap(([field, { question }]) => (question === undefined ? [] : [{ field, ...question }]))
	.toSorted((a, b) => a.order - b.order);

/** The guide’s checks in its order, then the plain facts the advert is silent on. */
export function questionsFor(listing: Asked, checks: readonly GuideCheck[]): Question[] {
	const answers = new Map(listing.answers.map(({ value, evidence }) => [value, evidence]));
	return [
		...checks.map((check) => ({ ...check, quotes: answers.get(check.name) ?? [] })),
		...asked
			.filter(({ field, isAnswer }) => listing[field] === null || isAnswer?.(listing[field]) === false)
			.map(({ name, title, ask }) => ({ name: `fact-${name}`, title, ask, href: null, quotes: [] })),
	];
}
