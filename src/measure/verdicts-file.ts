import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonIn } from '#domain/json.ts';
import { Day, Sha256 } from '#domain/text.ts';
import type { NightVerdict } from './steady.ts';
import { verdictNames } from './verdict.ts';

export const VERDICTS_FILE = 'verdicts.ndjson';

/** The number of nights kept, the same as in the ledger. */
export const VERDICT_NIGHTS = 400;

/** The results for all claims on one night: a line of the file. */
export const NightOfVerdicts = z.strictObject({
	day: Day.describe('The night'),
	snapshot: Sha256.describe('sha256 of the listings that were counted'),
	rules: z.string().describe('First digits of the hash of the rules that read them'),
	claims: z
		.record(
			z.string(),
			z.strictObject({
				verdict: z.enum(verdictNames).describe('The verdict of that night alone'),
				value: z.number().nullable().describe('The figure; null where it may not be shown'),
				low: z.number().nullable().describe('Lower end of its interval'),
				high: z.number().nullable().describe('Upper end'),
				adverts: z.int().nonnegative().describe('Adverts behind it'),
				employers: z.int().nonnegative().describe('Employers behind it'),
			}),
		)
		.describe('By role and slug: `sre/adverts-go`'),
});
export type NightOfVerdicts = z.infer<typeof NightOfVerdicts>;

/**
 * Reads the nights of a folder, oldest first; empty when the file does not exist. Throws a sentence with the line that cannot be
 * read.
 */
export function readVerdicts(folder: string): NightOfVerdicts[] {
	const file = join(folder, VERDICTS_FILE);
	if (!existsSync(file)) return [];
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	return lines.map((line, index) => {
		const { data, error } = NightOfVerdicts.safeParse(jsonIn(line));
		if (data) return data;
		const what = error.issues[0]?.message ?? 'it is not JSON';
		throw new Error(
			`${file}:${index + 1} cannot be read (${what}). Remove the line or restore the file; the other nights are intact.`,
		);
	});
}

/** The results for one claim on each night that counted it. */
export const countedOf = (claim: string, nights: readonly NightOfVerdicts[]): NightVerdict[] =>
	nights.flatMap(({ day, claims }) => {
		const one = claims[claim];
		return one ? [{ day, verdict: one.verdict }] : [];
	});

/** The file’s text with a night added. An entry for the same night is replaced. */
export function withNight(nights: readonly NightOfVerdicts[], tonight: NightOfVerdicts): string {
	const others = nights.filter(({ day }) => day !== tonight.day);
	return [...others, tonight]
		.toSorted((a, b) => (a.day < b.day ? -1 : 1))
		.slice(-VERDICT_NIGHTS)
		.map((night) => `${JSON.stringify(night)}\n`)
		.join('');
}
