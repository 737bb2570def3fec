import { siteFacets } from '#filter/site-choices.ts';
import { boardCount, type Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { countryName } from '#filter/facets.ts';
import { isConverted, yearlyPay } from '#filter/yearly-pay.ts';
import { placeWords } from '#filter/listing-index.ts';
import { longDay, plainTerm, plural, statedPay } from '#site/format.ts';
import { aboutSiteMoney } from '#site/site-money.ts';
import type { GuideContext } from './guide-context.ts';
import { payBeside } from './pay-context.ts';
import { quotedFrom, quoteOf, type Quote } from './quote.ts';
import type { RoleListings } from './role-listings.ts';

/** A part of a sentence: plain text, a quote, a date, or the label for figures that come from invented listings. */
export type Piece = string | Quote | { day: string; words: string } | { sample: true };

/** A fact of a listing: the first line states it, the others give the evidence, one sentence each. */
export interface Fact {
	heading: string;
	lines: Piece[][];
}

/** Other data that describing a listing needs. */
export interface Around {
	facets: RoleListings['facets'];
	/** The guide’s pay bands and other listings’ pay; left out where these are not shown. */
	guideContext?: GuideContext | undefined;
	/** Language of the advert’s text, if it is not that of the page. */
	lang?: string | undefined;
	/** Day of the snapshot. */
	night: string;
	/** Whether the listings are invented. */
	isSample: boolean;
}

const NOT_STATED = 'not stated';
const BASIS = { base: 'base pay', ote: 'on-target earnings', total: 'everything together' };

/** The facts of a listing, in page order. */
export function factsOf(listing: Listing, around: Around): Fact[] {
	const { employmentType, publishedOn, firstSeen, lastSeen, seenOn } = listing;
	return [
		{ heading: 'Pay', lines: payLines(listing, around) },
		{ heading: 'Remote from', lines: placeLines(listing, around) },
		{ heading: 'Level', lines: levelLines(listing, around) },
		...siteFacets.map(({ name, heading }) => ({ heading, lines: facetLines(name, listing, around) })),
		{ heading: 'Contract', lines: [[employmentType ? plainTerm(employmentType) : NOT_STATED]] },
		{ heading: 'Published', lines: [[publishedOn ? dayOf(publishedOn) : NOT_STATED]] },
		{
			heading: 'Seen',
			lines: [
				[dayOf(firstSeen)],
				// For a job that was open at the last reading, the date is left out, so that its page does not change every night.
				[
					...(lastSeen === around.night ? ['open'] : ['last on ', dayOf(lastSeen)]),
					`, on ${plural(boardCount(seenOn), 'board')}`,
				],
			],
		},
	];
}

function payLines(listing: Listing, { facets, guideContext, isSample }: Around): Piece[][] {
	const { pay } = listing;
	const beside = payBeside(listing, guideContext, facets).words.map(({ text, measured }): Piece[] =>
		measured && isSample ? [`${text} `, { sample: true }] : [text],
	);
	if (!pay) return [[NOT_STATED], ...beside];
	const { stated, raw, doubts } = pay;
	const basis = stated.basis ? `${BASIS[stated.basis]}; ` : '';
	const lines: Piece[][] = [[statedPay(stated)], [`${basis}in its words: `, { quote: [raw] }]];
	const yearly = yearlyPay(pay);
	if (yearly && isConverted(stated)) {
		const about = `About ${aboutSiteMoney(yearly)} a year`;
		lines.push(yearly.rateDate ? [`${about} at the rate of `, dayOf(yearly.rateDate)] : [about]);
	}
	if (!yearly) lines.push([`No exchange rate for ${stated.currency} at hand, so filters count it as not stated.`]);
	return [...lines, ...doubts.map((doubt) => [`Doubt: ${doubt}`]), ...beside];
}

function placeLines(listing: Listing, { facets, lang }: Around): Piece[][] {
	const { countries, timezones, evidence } = listing.remote;
	const lines: Piece[][] = [[placeWords(listing, facets) || NOT_STATED]];
	if (countries.length > 3) lines.push([countries.map(countryName).join(', ')]);
	if (timezones) lines.push([timezones]);
	return [...lines, ...evidence.slice(0, 2).map((quote) => quoted(quote, [], lang))];
}

function levelLines({ level, years }: Listing, { facets, lang }: Around): Piece[][] {
	const label = facets.levels.find(({ value }) => value === level?.value)?.label ?? '';
	const lines: Piece[][] = [[level ? label : NOT_STATED]];
	const [ofYears] = years?.evidence ?? [];
	// The level may have been read from the years of experience, which were quoted above, so we don’t quote the same words again.
	const ofLevel = level?.evidence.find(({ words }) => words !== ofYears?.words);
	if (ofLevel) lines.push(quoted(ofLevel, [label], lang));
	if (!years) return lines;
	const words = `${plural(years.value, 'year')} or more`;
	return [...lines, ofYears ? [`${words}: `, ...quoted(ofYears, [], lang)] : [words]];
}

/** The terms of a facet that the advert names, each with a quote. */
function facetLines(facet: string, { named }: Listing, { facets, lang }: Around): Piece[][] {
	const found = named[facet] ?? [];
	const labelOf = (slug: string) => facets.named[facet]?.find(({ value }) => value === slug)?.label ?? slug;
	return [
		[found.map(({ value }) => labelOf(value)).join(', ') || NOT_STATED],
		...found.flatMap(({ value, evidence }) =>
			evidence.slice(0, 1).map((quote) => quoted(quote, [labelOf(value)], lang)),
		),
	];
}

function quoted(evidence: Evidence, words: readonly string[], lang: string | undefined): Piece[] {
	const from = quotedFrom(evidence);
	return [...(from === '' ? [] : [from]), quoteOf(evidence, words, lang)];
}

const dayOf = (day: string): Piece => ({ day, words: longDay(day) });
