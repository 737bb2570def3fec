import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Evidence, Listing } from '#domain/listing.ts';

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

const Facts = z.array(
	z.strictObject({ name: z.enum(['pay', 'place', 'level', 'contract']), title: z.string(), ask: z.string() }),
);
const facts = Facts.parse(parse(readFileSync('src/listings/plain-facts.yaml', 'utf8')));

const isStated = ({ pay, remote, level, employmentType }: Listing) => ({
	pay: pay !== null,
	place: remote.scope !== 'unspecified',
	level: level !== null,
	contract: employmentType !== null,
});

/** The guide’s checks in its order, then the plain facts the advert is silent on. */
export function questionsFor(listing: Listing, checks: readonly GuideCheck[]): Question[] {
	const answers = new Map(listing.answers.map(({ value, evidence }) => [value, evidence]));
	return [
		...checks.map((check) => ({ ...check, quotes: answers.get(check.name) ?? [] })),
		...facts
			.filter(({ name }) => !isStated(listing)[name])
			.map(({ name, title, ask }) => ({ name: `fact-${name}`, title, ask, href: null, quotes: [] })),
	];
}
