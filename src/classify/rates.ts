import { z } from 'zod';
import { ContentError } from '#content-model/read.ts';
import { issueInWords } from '#domain/schema-issue.ts';
import { Day } from '#domain/text.ts';
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

const FILE = 'data/exchange-rates.yaml';

/** Reads the text of the rates file; throws a ContentError that names each mistake with its line. */
export function readRates(text: string): Rates {
	const { data: given, faults, positionOfValue } = readYaml(text);
	const { data: rates, error } = Rates.safeParse(given);
	if (faults.length === 0 && rates !== undefined) return rates;
	const mistakes = [
		...faults.map(({ at, says }) => ({ at, says: `${says}.` })),
		...(faults.length > 0 ? [] : (error?.issues ?? [])).map((issue) => ({
			at: positionOfValue(issue.path),
			says: `${issueInWords(issue, 'The file')}.`,
		})),
	];
	throw new ContentError(mistakes.map(({ at: { line, col }, says }) => `${FILE}:${line}:${col} ${says}`).join('\n'));
}
