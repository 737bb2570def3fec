import { cut } from '#domain/cut.ts';
import { dayNumber } from '#domain/day.ts';
import { countryName, NOT_STATED, optionsFor, valuesOf, type FacetVocabulary } from '#filter/facets.ts';
import type { Attribution, Index, Row } from '#filter/filter.ts';
import { relOf, type ListingSource } from '#domain/listing-source.ts';
import { boardCount } from '#domain/listing.ts';
import { rolesOf, type Listing } from '#facts/listing.ts';
import { money, statedPay } from '#domain/pay-words.ts';

interface Words {
	facets: FacetVocabulary;
	/** Terms by source; a source that is not in it asks for nothing. */
	terms: ReadonlyMap<string, Pick<ListingSource, 'attribution' | 'site' | 'follow'>>;
	/** Day of the snapshot. */
	night: string;
}

/** Of a title or a name in a list, in characters; a job’s own page has the whole. Of 41,087 real titles 169 are longer. */
export const LONGEST_NAME = 100;

/** Listings seen long after they were published say so no more exactly than this. */
const OLDEST = 9999;

/** The listings of one role, newest first, as lists show and filter them. */
export function indexOf(listings: readonly Listing[], { facets, terms, night }: Words): Index {
	const options = optionsFor(listings, facets);
	const everywhere = options.country.map(({ value }) => value).filter((value) => value !== NOT_STATED);
	const newest = listings.toSorted((a, b) => dayNumber(b.firstSeen) - dayNumber(a.firstSeen) || (a.id < b.id ? -1 : 1));
	const rows = newest.map((listing): Row => {
		const { id, title, employer, firstSeen, publishedOn } = listing;
		return {
			id,
			title: cut(title, LONGEST_NAME),
			employer: cut(employer.name, LONGEST_NAME),
			day: dayNumber(firstSeen),
			place: placeWords(listing, facets),
			hours: hoursWords(listing.remote.timezones ?? ''),
			...payOf(listing),
			age: publishedOn ? Math.min(OLDEST, Math.max(0, dayNumber(firstSeen) - dayNumber(publishedOn))) : 0,
			roles: roleWords(listing, facets),
			boards: boardCount(listing.seenOn),
			found: attributionsOf(listing, terms),
			...valuesOf(listing, facets, everywhere),
		};
	});
	return { options, night: dayNumber(night), rows };
}

/** `MLOps engineer, ML engineer` of a listing that fits both; empty for most. */
function roleWords(listing: Listing, { roles }: Pick<FacetVocabulary, 'roles'>): string {
	const fitting = rolesOf(listing);
	if (fitting.length === 1) return '';
	return fitting.map((slug) => roles.find(({ value }) => value === slug)?.label ?? slug).join(', ');
}

/** What the terms of the sources put beside a listing; each words once. */
function attributionsOf({ seenOn }: Listing, terms: Words['terms']): Attribution[] {
	const asked = seenOn.flatMap(({ source, url }): Attribution[] => {
		const of = terms.get(source);
		if (!of?.attribution) return [];
		const { text, link } = of.attribution;
		return [{ words: text, href: link === 'advert' ? url : of.site, rel: relOf(of) }];
	});
	return asked.filter(({ words }, at) => asked.findIndex((other) => other.words === words) === at);
}

/** Pay for comparing and for reading. Where only one amount is stated, that amount is the lowest and the highest. */
function payOf({ pay }: Listing): Pick<Row, 'low' | 'high' | 'pay' | 'converted'> {
	if (!pay) return { low: null, high: null, pay: '', converted: false };
	const low = pay.usd?.min ?? pay.usd?.max ?? null;
	const high = pay.usd?.max ?? pay.usd?.min ?? null;
	const { currency, period } = pay.stated;
	return { low, high, pay: shortPay(pay.stated), converted: currency !== 'USD' || period !== 'year' };
}

/** Pay for a narrow column: `$185–230` in thousands a year; another period keeps its words. */
export function shortPay(stated: NonNullable<Listing['pay']>['stated']): string {
	const { min, max, currency, period } = stated;
	if (period !== 'year') return statedPay(stated);
	const sign = money(0, currency).slice(0, -1);
	if (min !== null && max !== null) return thousands(min, max, sign);
	const only = min ?? max;
	if (only === null) return '';
	return `${min === null ? 'up to' : 'from'} ${thousands(only, only, sign)}`;
}

/** `185000, 230000` → `$185–230`, in thousands. */
export function thousands(low: number, high: number, sign: string): string {
	const short = (amount: number) => String(Math.round(amount / 100) / 10);
	return low === high ? `${sign}${short(low)}` : `${sign}${short(low)}–${short(high)}`;
}

const MOST_COUNTRIES = 3;

/** Where the work may be done from, short: `Worldwide`, `US, Canada`, `EMEA`, `5 countries`; empty when not stated. */
export function placeWords(
	{ remote: { scope, countries, regions } }: Listing,
	{ regions: known }: Pick<FacetVocabulary, 'regions'>,
): string {
	if (scope === 'worldwide') return 'Worldwide';
	const named = regions.map((slug) => known.find((region) => region.slug === slug)?.label ?? slug);
	if (countries.length > MOST_COUNTRIES) return [...named, `${countries.length} countries`].join(', ');
	return [...named, ...countries.map(countryName)].join(', ');
}

const LONGEST_HOURS = 32;
/** Words of the advert on hours where a list has room for them; half a sentence would say nothing. */
const hoursWords = (text: string): string => (text.length <= LONGEST_HOURS ? text : 'hours stated');
