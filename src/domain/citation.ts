import { z } from 'zod';
import { WebAddress } from '#domain/text.ts';

/** A public source that a guide rests on. */
export const Citation = z.strictObject({
	title: z.string().min(3),
	publisher: z.string(),
	url: WebAddress,
	kind: z.enum([
		'survey',
		'dataset',
		'research',
		'report',
		'book',
		'course',
		'documentation',
		'repository',
		'news',
		'salary-site',
		'recruiter',
		'blog',
	]),
	date: z
		.string()
		.nullable()
		.describe('Of the publication or its figures, as exact as it is known; null where undated'),
	accessed: z.string().describe('Day or month it was read: `2026-11`'),
	licence: z.string().nullable().default(null),
	sample: z.string().nullable().default(null).describe('Who and how many are behind it: `628 respondents`'),
	caveat: z.string().nullable().default(null).describe('What to keep in mind when reading its figures'),
});
export type Citation = z.infer<typeof Citation>;
