import { z } from 'zod';
import { ContentError } from '#content-model/read.ts';
import { Day } from '#domain/text.ts';
import { mistakesIn, type Mistake } from '../yaml/mistakes.ts';
import { readYaml } from '../yaml/read-yaml.ts';

const Currency = z.string().regex(/^[A-Z]{3}$/, { error: 'a currency is its ISO 4217 code: `EUR`' });

/** `data/exchange-rates.yaml`, as people write it. */
export type Rates = z.infer<typeof Rates>;
const Rates = z.strictObject({
	source: z.string().min(3).describe('Where the rates were taken from, with its licence'),
	date: Day.describe('Day the rates stand for, unless one has its own'),
	rates: z.record(
		Currency,
		z.strictObject({
			usd: z.number().positive().max(1000).describe('US dollars for one unit: 1.052624'),
			rows: z.int().positive().describe('How many rows of the source are behind it'),
			date: Day.optional().describe('Day of this rate, where it is another than the file’s'),
		}),
	),
});

/** Exchange rates for converting amounts to US dollars. */
export interface DollarRates {
	date: Day;
	rates: Readonly<Record<string, { usd: number; date?: Day | undefined }>>;
}

export const RATES_FILE = 'data/exchange-rates.yaml';

/** Reads the text of the rates file; throws a ContentError that names each mistake with its line. */
export function readRates(text: string): Rates {
	const mistakes = mistakesInRates(text);
	if (mistakes.length === 0) return Rates.parse(readYaml(text).data);
	throw new ContentError(
		mistakes.map(({ at: { line, col }, says }) => `${RATES_FILE}:${line}:${col} ${says}`).join('\n'),
	);
}

/** Mistakes in the rates file, in whole sentences. With `today`, dates in the future are mistakes too. */
export function mistakesInRates(text: string, today?: Day): Mistake[] {
	const mistakes = mistakesIn(Rates, text);
	if (today === undefined || mistakes.length > 0) return mistakes;
	const { data, positionOfValue } = readYaml(text);
	const { date, rates } = Rates.parse(data);
	const dated = Object.entries(rates).map(([code, rate]) => ({ path: ['rates', code, 'date'], day: rate.date }));
	return [{ path: ['date'], day: date }, ...dated]
		.filter(({ day }) => day !== undefined && day > today)
		.map(({ path, day }) => ({
			at: positionOfValue(path),
			says: `\`${path.join('.')}\` is ${day}, a day that has not come yet.`,
		}));
}
