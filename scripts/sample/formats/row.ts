import type { Advert } from '../advert.ts';
import type { Employer } from '../employers.ts';
import type { Intent } from '../intent.ts';
import type { Chance } from '../random.ts';

/** Everything a format needs to write one row as a night shows it. */
export interface Showing {
	employer: Employer;
	intent: Intent;
	advert: Advert;
	title: string;
	/** Changes when the job is posted anew. */
	number: number;
	publishedAt: Date;
	updatedAt: Date;
	/** Makes the row’s own choices; the same on every night. */
	draw: Chance;
	/** Makes ids that are random in the feed; another one after a repost. */
	idDraw: Chance;
}

/** The rows of one job; more than one where it is posted for each place. */
export type Format = (showing: Showing) => object[];

export function isTied({ place }: Intent): boolean {
	return place.scope === 'hybrid' || place.scope === 'onsite';
}

/** Two zones of one pay range, the second for cheaper places; they span the whole range together. */
export function payZones(min: number, max: number): { title: string; min: number; max: number }[] {
	const third = Math.round((max - min) / 3000) * 1000;
	return [
		{ title: 'Zone A', min: min + third, max },
		{ title: 'Zone B', min, max: max - third },
	];
}
