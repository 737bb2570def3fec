import { z } from 'zod';
import { WebAddress } from '#domain/text.ts';

/** A public source that a guide cites. */
export const Citation = z.strictObject({
	title: z.string().min(3).describe('Title, as the source writes it'),
	publisher: z.string().describe('Who publishes it'),
	url: WebAddress.describe('Where readers find it'),
	kind: z
		.enum([
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
		])
		.describe('What sort of source it is; salary sites, recruiters and vendors sell something'),
	date: z
		.string()
		.nullable()
		.describe('Date of the publication or its figures, as exact as we know it; null where undated'),
	accessed: z
		.string()
		.regex(/^\d{4}(?:-\d\d){0,2}$/, { error: 'a year with its month: `2026-11`' })
		.describe('Day or month it was read: `2026-11`'),
	licence: z.string().nullable().default(null).describe('Licence of its data, where it has one: `CC0-1.0`'),
	sample: z.string().nullable().default(null).describe('Size of the sample and who is in it: `628 respondents`'),
	caveat: z.string().nullable().default(null).describe('What to keep in mind when reading its figures'),
});
