import { inGuide } from '#routes/anchors.ts';
import { getCollection, type CollectionEntry } from 'astro:content';
import { measurePay, paidOn, type MeasuredPay } from '#listings/measured-pay.ts';
import { marketDay } from '#listings/market.ts';
import { memoize } from '#domain/memoize.ts';
import type { PayBand } from '#domain/pay.ts';
import type { ReadingNames } from '#listings/title-against-text.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import { midSentence } from '#domain/letters.ts';
import { nameInRole, ordered } from '#guide/load-guide.ts';
import { homeCountry } from '#filter/home-country.ts';
import { countBy } from '#filter/count-by.ts';
import type { GuideCheck } from './questions.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { loadLedger } from '../loaders/ledger.ts';
import type { RoleListings } from './role-listings.ts';

/**
 * A track of the guide and the names of the tools on it. On the guide’s map a track is a line; its tools and practices are the
 * stops.
 */
export interface Line {
	name: string;
	title: string;
	letter: CollectionEntry<'tracks'>['data']['line'];
	/** Slugs of its tools, in the guide’s order. */
	tools: string[];
	/** Number of stops, including those that are not tools. */
	stops: number;
}

/** Data from a role’s guide and its other listings, shown next to one listing. */
export interface GuideContext {
	lines: Line[];
	/** Names of roles and tracks within a sentence. */
	names: ReadingNames;
	/** In the editors’ order; empty if the role has no guide. */
	checks: GuideCheck[];
	signals: CollectionEntry<'signals'>[];
	/** Whether any flag has a detector, so that listings can show flags. */
	canFlag: boolean;
	/**
	 * How many listings were checked against this guide: those with this role as their first. Listings that fit it as a second
	 * role are not included.
	 */
	read: number;
	/** For each flag, by file name, how many of the role’s listings show it. */
	flagged: ReadonlyMap<string, number>;
	/** null if the role has no guide */
	pay: { region: string; bands: PayBand[] } | null;
	/** Pay measured in the listings that were open on `marketDay`. */
	measured: ReadonlyMap<LevelSlug, MeasuredPay>;
	/** See `marketDay` in market.ts. */
	marketDay: string;
}

/** Computed once per role. */
export const guideContextOf = memoize(async ({ role, listings, facets }: RoleListings): Promise<GuideContext> => {
	const pay = (await getCollection('pay')).find(({ id }) => id === role);
	const day = marketDay();
	const paid = paidOn(day, listings, goneOfRole(role));
	return {
		lines: (await ordered('tracks', role)).map(({ id, data }) => ({
			name: nameInRole(id),
			title: data.title,
			letter: data.line,
			tools: data.tools.map(({ id }) => id),
			stops: data.tools.length + data.practices.length,
		})),
		names: await sentenceNames(),
		checks: (await ordered('checks', role)).map(({ id, data: { title, ask } }) => {
			const name = nameInRole(id);
			return { name, title, ask, href: inGuide('check', role, name) };
		}),
		signals: await ordered('signals', role),
		canFlag: (await getCollection('signalDetectors')).some(({ id }) => id.startsWith(`${role}/`)),
		read: listings.filter((listing) => listing.role.value === role).length,
		flagged: countBy(listings, ({ flags }) => [...new Set(flags.map(({ value }) => value))]),
		pay: pay ? { region: pay.data.region, bands: pay.data.bands } : null,
		measured: new Map(facets.levels.map(({ value }) => [value, measurePay(paid, value, homeCountry().code)])),
		marketDay: day,
	};
});

const goneOfRole = (role: string): LedgerPosting[] =>
	loadLedger().gone.filter((posting) => posting.role === role || posting.alsoRole === role);

async function sentenceNames(): Promise<ReadingNames> {
	const roles = new Map((await getCollection('roleTerms')).map(({ data }) => [data.slug, data]));
	const tracks = new Map((await getCollection('tracks')).map(({ id, data }) => [id, data.title]));
	return {
		role: (slug) => roles.get(slug)?.label ?? slug,
		blurb: (slug) => roles.get(slug)?.blurb ?? slug,
		work: (role, track) => midSentence(tracks.get(`${role}/${track}`) ?? '') || null,
	};
}
