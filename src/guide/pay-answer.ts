import type { PayAdjustment, PayBand } from '#domain/pay.ts';
import type { Premium } from '#site-config/schema.ts';
import { money, number } from '#domain/pay-words.ts';

/** A change to the bands, with what stands behind it. */
export interface PayChange extends Omit<PayAdjustment, 'claim'> {
	/** Who says so, and when: `our judgement as of 25 Nov 2026`, `by KORE1, 1 May 2026` */
	whose: string;
	/** Whether that is the editors. */
	isOurs: boolean;
	/** What sources and recorded adverts show of it, a sentence each. */
	shown: string[];
	/** False where recorded adverts don’t agree, or a source contradicts it: it is told, and added to nothing. */
	isAdded: boolean;
	/** Where all of it stands, with the figures. */
	href: string;
}

/** Quartiles of a public index, in US dollars. */
export interface CitedQuartiles {
	p25: number;
	p50: number;
	p75: number;
	n: number;
	region: string;
}

/** What recorded adverts of a country state. */
export interface Recorded {
	/** ISO 3166, two capitals */
	country: string;
	adverts: number;
	employers: number;
	/** In whole US dollars: the quartiles around a median, else the interval of the median alone; null for no median. */
	dollars: { low: number; middle: number; high: number; isQuartiles: boolean } | null;
}

/** What a guide says of pay, as far as answers are made of it. Goes to browsers as it is. */
export interface PayOfRole {
	/** `sre` */
	role: string;
	/** `site reliability engineers` */
	plural: string;
	/** Where the bands hold: `United States` */
	region: string;
	/** Who says so, and when: `our judgement as of 25 Nov 2026` */
	whose: string;
	/** Of the role, with what recorded adverts say of pay at it: `median $214,000 …` */
	levels: { level: string; title: string; counted: string; cited: CitedQuartiles | null; recorded: Recorded }[];
	/** Recorded adverts of other countries, all levels together, as far as they have a median. */
	elsewhere: Recorded[];
	bands: PayBand[];
	adjustments: PayChange[];
	/** Whether pages on pay have figures by country. */
	isByCountry: boolean;
}

/** What somebody asks. Null leaves a place or a skill at what the bands are of. */
export interface PayQuestion {
	level: string;
	/** Slug of a place with an adjustment: `europe`; `elsewhere` is any that the guides are silent on. */
	place: string | null;
	/** Those that are part of the work. */
	premiums: readonly Pick<Premium, 'slug' | 'work'>[];
}

/** Yearly base pay in whole US dollars. */
type Range = Pick<PayBand, 'low' | 'high' | 'openEnded'>;

export interface PayAnswer {
	/** Null where the guide gives nothing to make it of. */
	range: Range | null;
	/** How it was made, a sentence each, in order; up to what is missing. */
	steps: string[];
	/** What the guide does not say; null where it says enough. */
	missing: string | null;
	/** Whether a change that was asked for is told and not added. */
	isWithout: boolean;
}

/** A range in words: `$195,000–265,000`, `$250,000–340,000 and more` */
export const rangeWords = ({ low, high, openEnded }: Range): string =>
	`${money(low, 'USD')}–${number(high)}${openEnded ? ' and more' : ''}`;

/** Whether an adjustment of a guide is of a premium, by its name: `llm-production` of `llm`. */
export const isOfPremium =
	(premium: string) =>
	({ kind, slug }: Pick<PayChange, 'kind' | 'slug'>): boolean =>
		kind === 'premium' && `${slug}-`.startsWith(`${premium}-`);

/**
 * What a guide says that somebody would be paid: its band, changed for the place and for each premium as it says
 * for each, and rounded to thousands after each step. A change that recorded adverts don’t bear out is told beside the range and
 * is no part of it. Nothing is filled in: where the guide is silent there is no range.
 */
export function answerPay(pay: PayOfRole, { level, place, premiums }: PayQuestion): PayAnswer {
	const title = pay.levels.find((one) => one.level === level)?.title ?? level;
	const band = pay.bands.find((one) => one.level === level);
	if (!band)
		return {
			range: null,
			steps: [],
			missing: `The guide sets no band for ${pay.plural} at the level ${title}.`,
			isWithout: false,
		};
	const steps = [
		`The guide’s band for ${pay.plural} at the level ${title} in the ${pay.region}, base pay a year: ${rangeWords(band)}; ${pay.whose}.`,
	];
	let range: Range = band;
	let isWithout = false;
	const changes: [isAsked: boolean, of: PayChange | undefined, silent: string][] = [
		[
			place !== null,
			pay.adjustments.find(({ kind, slug }) => kind === 'region' && slug === place),
			`The guide’s bands are not for this place${pay.isByCountry ? '; what is known of it stands under “Pay where you are”' : ''}.`,
		],
		...premiums.map(
			({ slug, work }) =>
				[
					true,
					pay.adjustments.find(isOfPremium(slug)),
					`The guide gives no figure for what work with ${work} adds.`,
				] as [boolean, PayChange | undefined, string],
		),
	];
	for (const [isAsked, change, silent] of changes) {
		if (!isAsked) continue;
		if (!change) return { range: null, steps, missing: silent, isWithout };
		const { sign, lowPercent, highPercent, isAdded, shown } = change;
		const next = changed(range, change);
		const added = `The lower end changes by ${sign === '-' ? highPercent : lowPercent}% and the upper by ${sign === '-' ? lowPercent : highPercent}%: ${rangeWords(next)}.`;
		steps.push([`${changeWords(change)}.`, ...shown, isAdded ? added : 'So nothing is added.'].join(' '));
		if (isAdded) range = next;
		else isWithout = true;
	}
	return { range, steps, missing: null, isWithout };
}

/** A change and who says so: `Europe: 20–35% less, our judgement as of 25 Nov 2026` */
export const changeWords = ({ label, sign, lowPercent, highPercent, whose }: PayChange): string =>
	`${label}: ${lowPercent}–${highPercent}% ${sign === '-' ? 'less' : 'more'}, ${whose}`;

/** The widest range that a change leaves: less takes most from the lower end, more gives most to the upper. */
function changed({ low, high, openEnded }: Range, { sign, lowPercent, highPercent }: PayChange): Range {
	const by = (dollars: number, percent: number) => Math.round((dollars * (100 + percent)) / 100_000) * 1000;
	return sign === '-'
		? { low: by(low, -highPercent), high: by(high, -lowPercent), openEnded }
		: { low: by(low, lowPercent), high: by(high, highPercent), openEnded };
}
