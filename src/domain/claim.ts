import { z } from 'zod';
import { Day, Slug } from '#domain/text.ts';

export const provenances = ['editorial', 'cited', 'measured'] as const;

/**
 * A sentence of a guide that can be checked. `text` must stand in the file `in`, word for word,
 * so that a claim and its sentence cannot drift apart.
 */
export const Claim = z.strictObject({
	slug: Slug.describe('Its name, unique within the role'),
	text: z.string().min(10).describe('The sentence or part of it, exactly as the guide has it'),
	in: z.string().describe('The file it stands in, below the role’s folder: `skills/kubernetes.mdx`'),
	kind: z
		.enum(['quantity', 'prevalence', 'comparison', 'trend', 'opinion'])
		.describe('What sort of sentence it is; decides how it can be checked'),
	provenance: z
		.enum(provenances)
		.describe('`editorial`: the editors say so; `cited`: a source does; `measured`: the listings do'),
	asOf: Day.describe('Day the sentence was last true to its sources'),
	reviewBy: Day.describe('Day from which it must be read again'),
	brief: z
		.array(z.string().regex(/^F\d{3}$/))
		.default([])
		.describe('Entries of the brief’s checklist it states'),
	shown: z
		.array(
			z.strictObject({
				text: z.string().describe('What the source shows, in our words, with its figures'),
				source: Slug.describe('A file of sources/'),
				date: z.string().describe('Date of the figures, as exact as the source is'),
				verdict: z.enum(['supports', 'partly', 'contradicts', 'no-source']).describe('What that does to the claim'),
			}),
		)
		.default([])
		.describe('What sources show about it'),
});
export type Claim = z.infer<typeof Claim>;

export const Claims = z.array(Claim);
