import { z } from 'zod';
import { Measure } from '#domain/measure.ts';
import { Day, Slug } from '#domain/text.ts';

export const provenances = ['editorial', 'cited', 'measured'] as const;

export const verdicts = ['supports', 'partly', 'contradicts', 'inconclusive', 'no-source'] as const;

/**
 * A statement in a guide that can be checked. The guide holds its words, inside `<Claim id="…">`. This entry holds who says so,
 * when to review the statement, and what the sources show.
 */
export const Claim = z
	.strictObject({
		slug: Slug.describe('Its name, unique within the role; texts refer to it with `<Claim id>`'),
		kind: z
			.enum(['quantity', 'prevalence', 'comparison', 'trend', 'opinion'])
			.describe('What sort of sentence it is; decides how it can be checked'),
		provenance: z
			.enum(provenances)
			.describe('`editorial`: the editors say so; `cited`: a source does; `measured`: the listings do'),
		asOf: Day.describe('Day the sentence was last checked against its sources'),
		reviewBy: Day.describe('Day from which it must be reviewed again'),
		brief: z
			.array(z.string().regex(/^F\d{3}$/))
			.default([])
			.describe('Entries of the brief’s checklist that it covers'),
		measure: Measure.optional().describe(
			'Which adverts to count, and which figure confirms the claim; see keep-it-true.md',
		),
		unmeasured: z
			.string()
			.min(20)
			.optional()
			.describe('Why adverts cannot decide it, where a reader might expect that they can: a sentence'),
		shown: z
			.array(
				z.strictObject({
					text: z.string().describe('What the source shows, in our words, with its figures'),
					source: Slug.describe('A file of sources/'),
					date: z.string().describe('Date of the figures, as exact as the source is'),
					verdict: z.enum(verdicts).describe('What this means for the claim; see the methodology page'),
				}),
			)
			.default([])
			.describe('What sources show about it'),
	})
	.refine(({ measure, unmeasured }) => measure === undefined || unmeasured === undefined, {
		error: 'has both `measure` and `unmeasured`, the reason for having no measure; remove one of the two',
	});
export type Claim = z.infer<typeof Claim>;

export const Claims = z.array(Claim);
