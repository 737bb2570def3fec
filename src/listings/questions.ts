import type { Evidence } from '#domain/listing.ts';
import type { Fact } from '#facts/fact.ts';
import { facts } from '#facts/facts.ts';
import type { Listing } from '#facts/listing.ts';

/** A question that the guide recommends asking. */
export interface GuideCheck {
	/** Its file name, which `Listing.answers` refers to. */
	name: string;
	title: string;
	ask: string;
	/** Its address in the guide. */
	href: string;
}
/** Something that a reader should know before applying: either the advert answers it, or the reader should ask. */
export interface Question {
	/** Must not change: readers’ ticks are stored under this name. */
	name: string;
	title: string;
	ask: string;
	/** null for a plain fact, which no guide explains. */
	href: string | null;
	/** Quotes that answer it; empty if the advert does not. */
	quotes: Evidence[];
}

/** The fields that questions depend on, of a listing or of a pasted advert that may not state a place. */
export type Asked = Pick<Listing, 'answers' | 'pay' | 'level'> & { remote: Listing['remote'] | null };

/** Facts that any advert could state. If it does not, that is a question to ask, even without a guide. */
const asked = (Object.entries(facts) as [keyof Asked, Fact][])
	.flatMap(([field, { question }]) => (question === undefined ? [] : [{ field, ...question }]))
	.toSorted((a, b) => a.order - b.order);

/** The guide’s questions in its order, then a question for each plain fact that the advert does not state. */
export function questionsFor(listing: Asked, checks: readonly GuideCheck[]): Question[] {
	const answers = new Map(listing.answers.map(({ value, evidence }) => [value, evidence]));
	return [
		...checks.map((check) => ({ ...check, quotes: answers.get(check.name) ?? [] })),
		...asked
			.filter(({ field, isAnswer }) => listing[field] === null || isAnswer?.(listing[field]) === false)
			.map(({ name, title, ask }) => ({ name: `fact-${name}`, title, ask, href: null, quotes: [] })),
	];
}
