import { z } from 'zod';
import { CountryCode, Day, Slug } from '#domain/text.ts';
import { LevelSlug } from '#domain/vocabulary.ts';

export const PayPeriod = z.enum(['year', 'month', 'week', 'day', 'hour']);
export type PayPeriod = z.infer<typeof PayPeriod>;

/** Whether an amount is base pay, on-target earnings or total compensation; null when the advert does not say. */
const PayBasis = z.enum(['base', 'ote', 'total']);

/** Pay as an advert states it. `min` or `max` is null when the advert states only the other end. */
export const StatedPay = z.strictObject({
	min: z.number().positive().nullable().describe('Lower end in whole units of the currency; null where not stated'),
	max: z.number().positive().nullable().describe('Upper end; null where not stated'),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.describe('ISO 4217'),
	period: PayPeriod.describe('What the amounts are for'),
	basis: PayBasis.nullable().describe('Base, on-target earnings or total; null where the advert does not say'),
});
export type StatedPay = z.infer<typeof StatedPay>;

/** A yearly amount in whole US dollars, with the exchange rate used and its date. */
export const YearlyUsd = z.strictObject({
	min: z.int().positive().nullable().describe('Lower end a year; null where not stated'),
	max: z.int().positive().nullable().describe('Upper end a year; null where not stated'),
	rate: z.number().positive().describe('US dollars for one unit of the stated currency; 1 for dollars'),
	rateDate: Day.nullable().describe('Day of the rate; null for dollars'),
});
export type YearlyUsd = z.infer<typeof YearlyUsd>;

/** One pay band, as the guide’s editors state it. */
export const PayBand = z
	.strictObject({
		level: LevelSlug.describe('The level it is for'),
		low: z.int().min(1000).describe('Lowest yearly base, in whole units of the site’s currency: 110000'),
		high: z.int().min(1000).describe('Highest yearly base, in whole units of the site’s currency: 145000'),
		openEnded: z.boolean().default(false).describe('true where the band has no upper end: “340K+”'),
	})
	.refine((band) => band.low < band.high, { error: 'low must be below high' });
export type PayBand = z.infer<typeof PayBand>;

/** How much pay for a place or a skill differs from the pay bands. */
export const PayAdjustment = z
	.strictObject({
		slug: z.string().describe('Its name: `europe`'),
		label: z.string().describe('What it is for: `Europe`'),
		kind: z.enum(['region', 'premium']).describe('Whether a place or a skill changes pay'),
		sign: z.enum(['+', '-']).describe('+ for more, - for less'),
		lowPercent: z.number().positive().max(300).describe('Lower figure, in percent: 20'),
		highPercent: z.number().positive().max(300).describe('Higher figure, in percent: 35'),
		claim: Slug.describe('The claim that says so, from claims.yaml of the role: `pay-europe`'),
	})
	.refine((a) => a.lowPercent <= a.highPercent, { error: 'lowPercent must not be above highPercent' });
export type PayAdjustment = z.infer<typeof PayAdjustment>;

/** Quartiles from a public index for one country, in that country’s currency. */
export const CountryPay = z.strictObject({
	country: CountryCode.describe('Where the people behind the figures live'),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.describe('Currency in which they are paid: `GBP`'),
	n: z.int().positive().describe('Salaries behind the figures'),
	distinct: z
		.int()
		.positive()
		.describe(
			'How many different amounts there are; a better measure than the number of rows where one advert makes two rows',
		),
	p25: z.int().positive().describe('Lower quartile, in whole units a year'),
	p50: z.int().positive().describe('Median'),
	p75: z.int().positive().describe('Upper quartile'),
	source: Slug.describe('A file of sources/'),
	period: z.string().describe('Which years the salaries are from: `2024 to August 2025`'),
});
export type CountryPay = z.infer<typeof CountryPay>;

/** Quartiles from a public index, shown next to the editors’ band. */
export const CitedPay = z.strictObject({
	level: LevelSlug.nullable().describe('null for all levels together'),
	region: z.string().describe('Where the people behind the figures live'),
	n: z.int().positive().describe('Salaries behind the figures'),
	p10: z.int().positive().describe('One in ten is paid less; in whole units of the site’s currency a year'),
	p25: z.int().positive().describe('Lower quartile'),
	p50: z.int().positive().describe('Median'),
	p75: z.int().positive().describe('Upper quartile'),
	p90: z.int().positive().describe('One in ten is paid more'),
	source: z.string().describe('A file of sources/'),
	period: z.string().describe('Which years the salaries are from: `2023 to January 2025`'),
});
export type CitedPay = z.infer<typeof CitedPay>;
