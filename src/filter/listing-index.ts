import { cut } from '#domain/cut.ts';
import { dayNumber } from '#domain/day.ts';
import { countryName, NOT_STATED, optionsFor, valuesOf, type FacetVocabulary } from '#filter/facets.ts';
import { isConverted, yearlyPay } from '#filter/yearly-pay.ts';
import type { Attribution, Index, Row } from '#filter/filter.ts';
import { relOf, type ListingSource } from '#domain/listing-source.ts';
import { boardCount, type SeenOn } from '#domain/listing.ts';
import { rolesOf, type Listing } from '#facts/listing.ts';
import { money, statedPay } from '#domain/pay-words.ts';

interface Words {
	facets: FacetVocabulary;
	/** Terms of use by source. Sources without an entry have no requirements. */
	terms: ReadonlyMap<string, Pick<ListingSource, 'attribution' | 'site' | 'follow'>>;
	night: string;
}

/**
 * Maximum length of a title or name in a list, in characters; the job’s own page shows it in full. Of 41,087 real titles, 169 are
 * longer.
 */
export const LONGEST_NAME = 100;

/** The largest `age` in an index; listings that are older than that get this number. */
const OLDEST = 9999;

/** Builds the index of a role’s listings, newest first. */
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

/** For a listing that fits two roles, both names: `MLOps engineer, ML engineer`. Otherwise empty. */
function roleWords(listing: Listing, { roles }: Pick<FacetVocabulary, 'roles'>): string {
	const fitting = rolesOf(listing);
	if (fitting.length === 1) return '';
	return fitting.map((slug) => roles.find(({ value }) => value === slug)?.label ?? slug).join(', ');
}

/** The links that the sources’ terms require next to an advert, without duplicates. */
export function attributionsOf(
	{ seenOn }: { seenOn: readonly Pick<SeenOn, 'source' | 'url'>[] },
	terms: Words['terms'],
): Attribution[] {
	const asked = seenOn.flatMap(({ source, url }): Attribution[] => {
		const of = terms.get(source);
		if (!of?.attribution) return [];
		const { text, link } = of.attribution;
		return [{ words: text, href: link === 'advert' ? url : of.site, rel: relOf(of) }];
	});
	return asked.filter(({ words }, at) => asked.findIndex((other) => other.words === words) === at);
}

/** Pay for comparing and for showing. If only one amount is stated, it is both the lowest and the highest. */
function payOf({ pay }: Listing): Pick<Row, 'low' | 'high' | 'pay' | 'converted'> {
	if (!pay) return { low: null, high: null, pay: '', converted: false };
	const yearly = yearlyPay(pay);
	const low = yearly?.min ?? yearly?.max ?? null;
	const high = yearly?.max ?? yearly?.min ?? null;
	return { low, high, pay: shortPay(pay.stated), converted: isConverted(pay.stated) };
}

/** Pay for a narrow column: `$185–230` means thousands a year; other periods are spelt out. */
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

/** Where the job can be done, abbreviated: `Worldwide`, `US, Canada`, `EMEA`, `5 countries`; empty if not stated. */
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
/** The advert’s words about hours, if they fit into a list; cut words would be useless. */
const hoursWords = (text: string): string => (text.length <= LONGEST_HOURS ? text : 'hours stated');
