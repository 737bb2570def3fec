import { z } from 'zod';
import { Phrase, RoleSlug } from '#domain/vocabulary.ts';
import { Day, Slug } from '#domain/text.ts';

/** What a section of an advert is about. `opening` is the text above the first heading. */
export const SectionKind = z.enum(['opening', 'role', 'duties', 'requirements', 'nice', 'company', 'boilerplate']);
export type SectionKind = z.infer<typeof SectionKind>;

const phrases = z.array(Phrase);

/**
 * The phrases by which an advert shows a flag or answers a check. A detector looks at one sentence or list item at a time. It
 * needs one phrase of `any`, or one phrase of each list in `all`, and no phrase of `none`; in a long sentence these must stand
 * within twenty words of each other. Capitals do not matter. `*` stands for any word ending, and on its own for any one word.
 */
export const Detector = z
	.strictObject({
		status: z
			.enum(['on', 'off'])
			.describe('`on` only where data/labels/measured.yaml shows that it is precise enough; else `off`'),
		sections: z
			.array(SectionKind)
			.min(1)
			.default(['opening', 'role', 'duties'])
			.describe('Parts of the advert it looks at: `[opening, role, duties]`'),
		any: phrases.default([]).describe('Phrases of which one is enough: `drift detection`'),
		all: z
			.array(phrases.min(1))
			.default([])
			.describe(
				'Lists of phrases; the sentence needs one from each list, at most twenty words from the first: `[[monitor*], [model quality]]`',
			),
		none: phrases
			.default([])
			.describe('Phrases that cancel it, at most twenty words away in the same sentence: `is a plus`'),
		traps: phrases
			.default([])
			.describe('Phrases to ignore because a phrase means something else in them: `configuration drift`'),
		hits: z.array(z.string()).min(5).describe('Sentences it must find; we write them ourselves'),
		misses: z.array(z.string()).min(5).describe('Similar sentences it must not find; we write them ourselves'),
	})
	.refine(({ any, all }) => any.length > 0 || all.length > 0, { error: 'Give it phrases under `any` or `all`' });
export type Detector = z.infer<typeof Detector>;

/** A detector of a role, with the slug of the signal or check that it belongs to. */
export interface RoleDetector {
	role: RoleSlug;
	of: 'flag' | 'answer';
	/** The signal or check that it detects. */
	slug: Slug;
	detector: Detector;
}

/** How often a detector was right on adverts that a person read one by one to measure it. */
export const MeasuredDetector = z.strictObject({
	slug: Slug.describe('The signal or the check that it detects: `feature-store`'),
	role: RoleSlug.describe('The role it belongs to'),
	of: z.enum(['flag', 'answer']).describe('Whether it detects a flag or the answer to a check'),
	measuredOn: Day.describe('Day of the measurement'),
	adverts: z.int().nonnegative().describe('Adverts read'),
	right: z.int().nonnegative().describe('Adverts in which it found what the reader saw too'),
	wrong: z.int().nonnegative().describe('Adverts in which it found what the reader did not see'),
	missed: z
		.int()
		.nonnegative()
		.nullable()
		.describe('Adverts in which it missed what the reader saw; null where only its matches were read'),
});
export type MeasuredDetector = z.infer<typeof MeasuredDetector>;
