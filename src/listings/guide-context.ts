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
import { countBy } from '#filter/count-by.ts';
import type { GuideCheck } from './questions.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { loadLedger } from '../loaders/ledger.ts';
import type { RoleListings } from './role-listings.ts';

/** A line of the guide, with what its stops are called. */
export interface Line {
	name: string;
	title: string;
	letter: CollectionEntry<'tracks'>['data']['line'];
	/** Tools of the vocabulary, by slug, in the guide’s order. */
	tools: string[];
	/** How many stops it has, tools or not. */
	stops: number;
}

/** What a role’s guide and the role’s other listings say, beside which one listing is read. */
export interface GuideContext {
	lines: Line[];
	/** How roles and lines are called in a sentence. */
	names: ReadingNames;
	/** In their editors’ order; empty where the role has no guide. */
	checks: GuideCheck[];
	signals: CollectionEntry<'signals'>[];
	/** Whether any signal has a detector, so that a listing can show it. */
	canFlag: boolean;
	/** How many listings are read through this guide: those of the role, without those that fit it nearly as well. */
	read: number;
	/** How many of the role’s listings show each flag, by the flag’s file name. */
	flagged: ReadonlyMap<string, number>;
	/** null where the role has no guide */
	pay: { region: string; bands: PayBand[] } | null;
	/** Of the market of that day. */
	measured: ReadonlyMap<LevelSlug, MeasuredPay>;
	/** As `marketDay` gives it. */
	marketDay: string;
}

/** Worked out once for each role. */
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
		measured: new Map(facets.levels.map(({ value }) => [value, measurePay(paid, value, 'US')])),
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
