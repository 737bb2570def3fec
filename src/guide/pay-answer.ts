import type { PayAdjustment, PayBand } from '#domain/pay.ts';
import { placeInSentence } from '#filter/facets.ts';
import type { Premium } from '#site-config/schema.ts';
import { siteMoneyRange } from '#site/site-money.ts';

/** An adjustment of the pay bands, such as for a region, with its sources. */
export interface PayChange extends Omit<PayAdjustment, 'claim'> {
	/** Who says so, and when: `our judgement as of 25 Nov 2026`, `by KORE1, 1 May 2026` */
	whose: string;
	/** Whether the editors say so, rather than a cited source. */
	isOurs: boolean;
	/** The evidence from sources and recorded adverts, one sentence each. */
	shown: string[];
	/**
	 * False if recorded adverts don’t confirm the change or a source contradicts it. It is then mentioned, but not added to the
	 * range.
	 */
	isAdded: boolean;
	/** The address with all evidence and figures. */
	href: string;
}

/** Pay quartiles published by a public index, in the site’s currency. */
export interface CitedQuartiles {
	p25: number;
	p50: number;
	p75: number;
	n: number;
	region: string;
}

/** Pay stated in recorded adverts of one country. */
export interface Recorded {
	/** ISO 3166, two capitals */
	country: string;
	adverts: number;
	employers: number;
	/**
	 * In whole units of the site’s currency: quartiles and median, or if there are too few adverts for quartiles, the median and its interval. Null
	 * if there are too few for a median.
	 */
	amounts: { low: number; middle: number; high: number; isQuartiles: boolean } | null;
}

/** The pay data of a guide from which answers are computed. Sent to browsers unchanged. */
export interface PayOfRole {
	/** `sre` */
	role: string;
	/** `site reliability engineers` */
	plural: string;
	/** The region that the bands are for: `United States` */
	region: string;
	/** Who says so, and when: `our judgement as of 25 Nov 2026` */
	whose: string;
	/** The role’s levels. `counted` says what recorded adverts pay at the level: `median $214,000 …` */
	levels: { level: string; title: string; counted: string; cited: CitedQuartiles | null; recorded: Recorded }[];
	/** Recorded adverts of other countries, all levels together; only countries with a median. */
	elsewhere: Recorded[];
	bands: PayBand[];
	adjustments: PayChange[];
	/** Whether the guide has claims, and so a page of them. */
	hasClaims: boolean;
	/** Whether the pay pages show figures by country. */
	isByCountry: boolean;
}

/** A reader’s question. A null place means the region that the bands are for. */
export interface PayQuestion {
	level: string;
	/** Slug of a place with an adjustment, `europe`, or `elsewhere` for any place that the guides don’t cover. */
	place: string | null;
	/** The skills with extra pay that are part of the work. */
	premiums: readonly Pick<Premium, 'slug' | 'work'>[];
}

/** Yearly base pay in whole units of the site’s currency. */
type Range = Pick<PayBand, 'low' | 'high' | 'openEnded'>;

export interface PayAnswer {
	/** Null if the guide does not say enough to compute it. */
	range: Range | null;
	/** How the range was computed, one sentence per step, in order; they end where information is missing. */
	steps: string[];
	/** What the guide does not say; null if nothing is missing. */
	missing: string | null;
	/** Whether a change that the reader asked for was mentioned but not added. */
	isWithout: boolean;
}

/** A range in words: `$195,000–265,000`, `$250,000–340,000 and more` */
export const rangeWords = ({ low, high, openEnded }: Range): string =>
	`${siteMoneyRange(low, high)}${openEnded ? ' and more' : ''}`;

/** Whether an adjustment belongs to a premium, judged by its slug: `llm-production` belongs to `llm`. */
export const isOfPremium =
	(premium: string) =>
	({ kind, slug }: Pick<PayChange, 'kind' | 'slug'>): boolean =>
		kind === 'premium' && `${slug}-`.startsWith(`${premium}-`);

/**
 * The pay range that a guide gives: its band, adjusted for the place and for each premium, and rounded to thousands after each
 * step. A change that recorded adverts don’t confirm is mentioned but not applied. Nothing is guessed: if the guide lacks a
 * figure, there is no range.
 */
export function answerPay(pay: PayOfRole, { level, place, premiums }: PayQuestion): PayAnswer {
	const title = pay.levels.find((one) => one.level === level)?.title ?? level;
	const band = pay.bands.find((one) => one.level === level);
	if (!band)
		return {
			range: null,
			steps: [],
			missing: `The guide has no band for ${pay.plural} at the level ${title}.`,
			isWithout: false,
		};
	const steps = [
		`The guide’s band for ${pay.plural} at the level ${title} in ${placeInSentence(pay.region)}, base pay a year: ${rangeWords(band)}; ${pay.whose}.`,
	];
	let range: Range = band;
	let isWithout = false;
	const changes: [isAsked: boolean, change: PayChange | undefined, missing: string][] = [
		[
			place !== null,
			pay.adjustments.find(({ kind, slug }) => kind === 'region' && slug === place),
			`The guide’s bands are not for this place${pay.isByCountry ? '; see “Pay where you are” for what we know about it' : ''}.`,
		],
		...premiums.map(
			({ slug, work }) =>
				[
					true,
					pay.adjustments.find(isOfPremium(slug)),
					`The guide has no figure for how much work with ${work} adds.`,
				] as [boolean, PayChange | undefined, string],
		),
	];
	for (const [isAsked, change, missing] of changes) {
		if (!isAsked) continue;
		if (!change) return { range: null, steps, missing, isWithout };
		const { sign, lowPercent, highPercent, isAdded, shown } = change;
		const next = applyChange(range, change);
		const added = `The lower end changes by ${sign === '-' ? highPercent : lowPercent}% and the upper end by ${sign === '-' ? lowPercent : highPercent}%: ${rangeWords(next)}.`;
		steps.push([`${changeWords(change)}.`, ...shown, isAdded ? added : 'So it is not added.'].join(' '));
		if (isAdded) range = next;
		else isWithout = true;
	}
	return { range, steps, missing: null, isWithout };
}

/** A change and its source: `Europe: 20–35% less, our judgement as of 25 Nov 2026` */
export const changeWords = ({ label, sign, lowPercent, highPercent, whose }: PayChange): string =>
	`${label}: ${lowPercent}–${highPercent}% ${sign === '-' ? 'less' : 'more'}, ${whose}`;

/**
 * The widest range after a change: a decrease takes the larger percentage from the lower end, an increase adds the larger
 * percentage to the upper end.
 */
function applyChange({ low, high, openEnded }: Range, { sign, lowPercent, highPercent }: PayChange): Range {
	const adjust = (amount: number, percent: number) => Math.round((amount * (100 + percent)) / 100_000) * 1000;
	return sign === '-'
		? { low: adjust(low, -highPercent), high: adjust(high, -lowPercent), openEnded }
		: { low: adjust(low, lowPercent), high: adjust(high, highPercent), openEnded };
}
