import type { PayOfRole } from '#guide/pay-answer.ts';

/** What a call sheet needs of an open job. */
export interface SheetJob {
	/** Slug of its level; null where the advert names none. */
	level: string | null;
	/** Where it may be done from; empty where the advert does not say. */
	place: string;
	/** Pay as the advert states it; empty where it states none. */
	pay: string;
	/** Lowest and highest amount it states, whole US dollars a year; both null where that is unknown. */
	low: number | null;
	high: number | null;
	/** The questions it leaves open, as places in `questions`. */
	open: number[];
}

/** What the call sheets of a role’s jobs are made of, as a file for browsers. */
export interface SheetsOfRole {
	/** Null where the role has no guide. */
	pay: PayOfRole | null;
	/** Areas for which the guide changes its bands, and their countries, by ISO 3166 code in capitals. */
	areas: { slug: string; countries: string[] }[];
	/** Every question that one of the jobs leaves open: its name, by which ticks are kept, and its words. */
	questions: [name: string, ask: string][];
	/** By id; a job that is not among them is closed. */
	jobs: Record<string, SheetJob>;
}
