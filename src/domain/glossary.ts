import { z } from 'zod';
import { Slug } from '#domain/text.ts';

/** A word that readers look up in the glossary. The body of the file is its definition. */
export const GlossaryTerm = z.strictObject({
	term: z.string().min(2).describe('The word as readers look it up'),
	also: z.array(z.string()).default([]).describe('Other names for the same thing'),
	related: z.array(Slug).default([]).describe('Other terms of the glossary, by file name'),
	link: z
		.boolean()
		.default(true)
		.describe('Whether guides link its first use; false for words that are everywhere: `MLOps`'),
	track: z.string().nullable().default(null).describe('The track it belongs to most closely'),
});

/** A page of the site itself, such as methodology or editorial policy. The body of the file is its text. */
export const SitePage = z.strictObject({
	title: z.string().min(3).max(60).describe('Heading of the page'),
	description: z.string().min(70).max(160).describe('For search engines, 70 to 160 characters'),
	menu: z.string().nullable().default(null).describe('The entry to mark as current in the menu: `methodology`'),
	lastReviewed: z.iso.date().describe('Day an editor last read all of it'),
});
