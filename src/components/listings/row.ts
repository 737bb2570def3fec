import type { Index, Row } from '#domain/columns.ts';
import { thousands, wordsOf } from '#domain/columns.ts';
import { masksOf, optionsFor, placesFor, valuesOf, type FacetVocabulary } from '#domain/facets.ts';
import { orders } from '#domain/filter.ts';
import type { Listing } from '#domain/listing.ts';
import { money, statedPay } from '../../format.ts';

const DAY = 86_400_000;
/** `2026-11-24` as a count of days since 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

interface Words {
	facets: FacetVocabulary;
	/** Labels of tools by slug. */
	tools: ReadonlyMap<string, string>;
	/** Day of the snapshot. */
	night: string;
}

/** The listings of one role, newest first, as lists show and filter them. */
export function indexOf(listings: readonly Listing[], { facets, tools, night }: Words): Index {
	const places = placesFor(listings, facets);
	const options = optionsFor(places, facets);
	const regions = new Map(facets.regions.map(({ slug, countries }) => [slug, countries]));
	const toolSlugs = byUse(listings.flatMap((listing) => listing.tools.map(({ value }) => value)));
	const labels = toolSlugs.map((slug) => tools.get(slug) ?? slug);
	const rows = listings.map((listing): Row => {
		const masks = masksOf(valuesOf(listing, places, regions), options);
		const used = listing.tools.map(({ value }) => toolSlugs.indexOf(value)).toSorted((a, b) => a - b);
		const row = {
			...masks,
			id: listing.id,
			title: listing.title,
			employer: listing.employer.name,
			day: dayNumber(listing.firstSeen),
			main: options.track.findIndex(({ value }) => value === listing.tracks[0]?.value),
			place: placeWords(listing, facets),
			hours: shortened(listing.remote.timezones ?? ''),
			...payOf(listing),
			age: listing.publishedOn ? Math.max(0, dayNumber(listing.firstSeen) - dayNumber(listing.publishedOn)) : 0,
			boards: listing.seenOn.length,
			tools: used,
		};
		return { ...row, words: wordsOf(row, options, labels) };
	});
	return { options, tools: labels, night: dayNumber(night), rows: rows.toSorted(orders.newest) };
}

/** Names by how often they occur: frequent ones get short numbers. */
function byUse(names: string[]): string[] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
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

const MOST_COUNTRIES = 3;

/** Where the work may be done from, short: `Worldwide`, `US, Canada`, `EMEA`, `5 countries`; empty when not stated. */
export function placeWords({ remote: { scope, countries, regions } }: Listing, facets: FacetVocabulary): string {
	if (scope === 'worldwide') return 'Worldwide';
	const named = regions.map((slug) => facets.regions.find((region) => region.slug === slug)?.label ?? slug);
	if (countries.length > MOST_COUNTRIES) return [...named, `${countries.length} countries`].join(', ');
	return [...named, ...countries.map(facets.country)].join(', ');
}

const LONGEST_HOURS = 32;
function shortened(text: string): string {
	if (text.length <= LONGEST_HOURS) return text;
	return `${text.slice(0, LONGEST_HOURS).replace(/\s+\S*$/, '')}…`;
}

/** The levels, clouds and so on that a row’s bits stand for. */
export const labelsIn = (options: readonly { label: string }[], mask: number): string[] =>
	options.filter((_, at) => mask & (1 << at)).map(({ label }) => label);
