import { z } from 'zod';
import { Slug } from '#domain/text.ts';
import { LevelSlug } from '#domain/vocabulary.ts';

// Fields that several kinds share.

/** Position among its siblings. This is a field so that file names need no numbers. */
export const order = z.int().positive().describe('Position among its siblings, from 1');
export const title = z
	.string()
	.min(3)
	.max(80)
	.describe('Heading, without a full stop: `ML platform and infrastructure`');
export const summary = z.string().min(20).max(240).describe('One sentence for lists and search results');
export const short = z.string().max(24).describe('Short name, for the map and narrow columns: `Serving`');
export const minutes = z.int().positive().max(2400).describe('How long it takes, in minutes: 25');

/** The schema of a range whose lower end must not be above its upper end. */
export const between = (from: z.ZodInt, to: z.ZodInt, what: string) =>
	z
		.strictObject({ from: from.describe(`Least, in ${what}`), to: to.describe(`Most, in ${what}`) })
		.refine((range) => range.from <= range.to, { error: '`from` must not be above `to`' });

/**
 * What an exercise trains. Its full text is on the page of its first track; without a track, of its first skill; without either,
 * on the page on hiring.
 */
export const tags = {
	levels: z.array(LevelSlug).min(1).describe('Levels it suits'),
	tracks: z.array(Slug).describe('Tracks it belongs to, the main one first; may be empty'),
	skills: z.array(Slug).describe('Skills it trains, the main one first; may be empty'),
};
