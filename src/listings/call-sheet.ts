import type { PayOfRole } from '#guide/pay-answer.ts';

/** The facts of an open job that a call sheet (notes for a phone interview) shows. */
export interface SheetJob {
	/** Slug of its level; null if the advert states none. */
	level: string | null;
	/** Where the job can be done; empty if the advert does not say. */
	place: string;
	/** Pay as the advert states it; empty if it states none. */
	pay: string;
	/** Lowest and highest stated amount, in whole units of the site’s currency a year; both null if unknown. */
	low: number | null;
	high: number | null;
	/** Indexes in `questions` of those that its advert does not answer. */
	open: number[];
}

/** The data for the call sheets of a role’s jobs, sent to browsers as a JSON file. */
export interface SheetsOfRole {
	/** Null if the role has no guide. */
	pay: PayOfRole | null;
	/** Regions for which the guide adjusts its pay bands, with their countries as ISO 3166 codes in capitals. */
	areas: { slug: string; countries: string[] }[];
	/** Each question that some job’s advert does not answer: its name, under which readers’ ticks are stored, and its text. */
	questions: [name: string, ask: string][];
	/** By listing id; a job that is missing here has closed. */
	jobs: Record<string, SheetJob>;
}
