import { z } from 'zod';
import { Day, Slug, WebAddress } from '#domain/text.ts';
import { deciding, hirings, termPlaces } from './terms-choice.ts';

const keysOf = <Key extends string>(record: Readonly<Record<Key, string>>) => Object.keys(record) as Key[];
const sentence = z.string().min(20).max(600);

/**
 * A figure that changes from time to time, such as a salary floor: its value, the day it took effect, its source, and the
 * date of its next change.
 */
const TermsFigure = z.strictObject({
	value: z.string().min(2).max(200).describe('The figure in words: `€50,700 a year gross`'),
	asOf: z
		.string()
		.regex(/^\d{4}(?:-\d\d){0,2}$/, { error: 'a day, a month or a year: `2026-01-01`, `2026-01`' })
		.nullable()
		.describe('Day, month or year in which it took effect or was stated; null where its source has no date'),
	source: Slug.nullable().describe('Who says so: a file of sources/; null for our own count or judgement'),
	changesOn: Day.nullable()
		.default(null)
		.describe('Day of its next change, from which the page says that it may be out of date; null where none is set'),
});

/** What applies in one place to people in one situation. */
export const TermsEntry = z.strictObject({
	slug: Slug.describe('Its anchor on the page: `germany-blue-card`'),
	place: z.enum(keysOf(termPlaces)).describe('Country it is about, `EU`, or `anywhere`'),
	decidedBy: z
		.enum(deciding)
		.default('home')
		.describe('Whose country decides: the reader’s (`home`), the employer’s, or either'),
	hired: z
		.array(z.enum(keysOf(hirings)))
		.default([])
		.describe('Ways of being hired that it applies to; empty for all'),
	title: z.string().min(3).max(80).describe('What it is about, in readers’ words: `EU Blue Card`'),
	verdict: sentence.describe('The answer first, in one to three sentences'),
	figure: TermsFigure.nullable().default(null).describe('The one figure to know; null where there is none'),
	contract: sentence.nullable().default(null).describe('What the contract must say'),
	deadline: sentence.nullable().default(null).describe('The deadline, and the day it counts from'),
	say: sentence.nullable().default(null).describe('One or two sentences to say or write, in the first person'),
	sources: z.array(Slug).default([]).describe('Further sources of the verdict; files of sources/'),
	links: z
		.array(
			z.strictObject({
				label: z.string().min(3).max(80).describe('Whose page it is, and what it says'),
				url: WebAddress.describe('Address of the official page'),
			}),
		)
		.default([])
		.describe('Official pages on which to check it'),
});
export type TermsEntry = z.infer<typeof TermsEntry>;
