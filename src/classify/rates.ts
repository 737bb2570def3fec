import { parse } from 'yaml';
import { z } from 'zod';
import { Day } from '#domain/text.ts';

const Currency = z.string().regex(/^[A-Z]{3}$/, { error: 'a currency is its ISO 4217 code: `EUR`' });

/** `data/exchange-rates.yaml`, as people write it. */
export type Rates = z.infer<typeof Rates>;
const Rates = z.strictObject({
	source: z.string().min(3).describe('Where the rates were taken from, with its licence'),
	date: Day.describe('Day the rates stand for, unless one has its own'),
	rates: z.record(
		Currency,
		z.strictObject({
			usd: z.number().positive().describe('US dollars for one unit: 1.052624'),
			rows: z.int().positive().describe('How many rows of the source are behind it'),
			date: Day.optional().describe('Day of this rate, where it is another than the file’s'),
		}),
	),
});

/** Reads the text of the rates file; throws with the offending field where it has another shape. */
export function readRates(yaml: string): Rates {
	return Rates.parse(parse(yaml, { schema: 'core' }));
}
