import { z } from 'zod';
import { SourceKind } from '#domain/edition.ts';
import { CountryCode, Slug } from '#domain/text.ts';
import { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

/** Accepts one slug, or a list of slugs of which the advert must have at least one. */
const oneOrMore = <T extends z.ZodType<string>>(slug: T) => z.union([slug, z.array(slug).min(2)]);

/** What an advert can name from the vocabulary. When several slugs are given, one of them is enough. */
const named = {
	tool: oneOrMore(Slug).optional().describe('Names one of these tools of the vocabulary: `[sagemaker, vertex-ai]`'),
	named: z
		.record(Slug, oneOrMore(Slug))
		.optional()
		.describe('Names one of these from a facet of the vocabulary: `{ cloud: aws }`'),
	specialisation: oneOrMore(Slug).optional().describe('Has one of these specialisations'),
	track: oneOrMore(Slug).optional().describe('Is on one of these tracks of the role, as its main track or another'),
	topic: oneOrMore(Slug).optional().describe('Names one of these topics of the vocabulary: `on-call`'),
	level: oneOrMore(LevelSlug).optional().describe('Has one of these levels'),
};

/** Selects the adverts that a measure counts. A filter that is left out excludes nothing. */
export const AdvertFilter = z.strictObject({
	...named,
	role: RoleSlug.optional().describe('A role other than the guide’s'),
	strict: z.literal(true).optional().describe('Only adverts with the role’s own name in the title'),
	country: CountryCode.optional().describe('Only adverts in this country: `US`'),
	region: Slug.optional().describe('Only adverts in the countries of this region of the vocabulary: `europe`'),
	without: z.strictObject(named).optional().describe('Leaves out adverts that match any of this'),
	source: oneOrMore(SourceKind).optional().describe('Only adverts published in such places: `ats`'),
});
export type AdvertFilter = z.infer<typeof AdvertFilter>;

const sayings = [...Object.keys(named), 'titleLevel', 'workplace', 'states', 'strict'] as const;

/** The one thing that is counted among the selected adverts. */
export const Saying = z
	.strictObject({
		...named,
		titleLevel: oneOrMore(LevelSlug).optional().describe('Has one of these levels in its title'),
		workplace: z
			.enum(['remote', 'hybrid', 'onsite'])
			.optional()
			.describe('Says that the work is remote, hybrid or on site'),
		states: z.enum(['pay', 'years', 'level']).optional().describe('States pay, years of experience or a level at all'),
		strict: z.literal(true).optional().describe('Has the role’s own name in its title'),
	})
	.refine((saying) => Object.keys(saying).length === 1, {
		error: `must name exactly one thing to count: ${sayings.join(', ')}`,
	});
export type Saying = z.infer<typeof Saying>;

/** A quantile of a number that adverts state. */
const Quantile = z.strictObject({
	of: z.enum(['years', 'pay']).describe('Fewest years asked for, or the middle of the stated yearly range'),
	at: z.number().gt(0).lt(1).default(0.5).describe('0.5 is the median, 0.25 the lower quartile'),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.default('USD')
		.describe('For pay: only adverts that state this currency; none is converted'),
});

const figures = ['share', 'quantile', 'rank'] as const;

/** A question about the facts of adverts, with the result that the claim expects. */
export const Measure = z
	.strictObject({
		of: AdvertFilter.default({}).describe('Which adverts count; the role is the guide’s unless it names another'),
		share: Saying.optional().describe('The share of adverts that say this'),
		quantile: Quantile.optional().describe('A quantile of a number that the adverts state'),
		rank: z
			.strictObject({
				among: Slug.describe('What is ranked: `tool`, `track`, `topic`, `specialisation` or a facet'),
				first: z.array(Slug).min(1).describe('The ones that the claim puts first'),
				before: z.array(Slug).min(1).describe('The ones that the claim puts behind each of `first`'),
			})
			.optional()
			.describe('By how much each of `first` is named more often than each of `before`, as a share of adverts'),
		against: z
			.strictObject({
				of: AdvertFilter.describe('The other adverts, described in full: nothing is inherited from the outer `of`'),
				by: z.enum(['difference', 'ratio']).describe('Whether the two are subtracted or divided'),
			})
			.optional()
			.describe('Compares the figure with that of other adverts; `expect` then applies to the difference or the ratio'),
		expect: z
			.strictObject({
				atLeast: z.number().optional().describe('The figure is at least this: `0.5` for half of the adverts'),
				atMost: z.number().optional().describe('The figure is at most this'),
			})
			.refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
				error: 'must give `atLeast`, `atMost` or both',
			})
			.refine(({ atLeast = -Infinity, atMost = Infinity }) => atLeast <= atMost, {
				error: '`atLeast` must not be above `atMost`',
			})
			.describe('The range in which the claim puts the figure'),
		least: z
			.strictObject({
				adverts: z.int().positive().optional().describe('Fewest adverts for a verdict'),
				employers: z.int().positive().optional().describe('Fewest employers for a verdict'),
			})
			.default({})
			.describe('Higher minimums than the usual ones, where the claim needs a larger sample'),
	})
	.refine((measure) => figures.filter((figure) => measure[figure] !== undefined).length === 1, {
		error: 'must ask for exactly one figure: `share`, `quantile` or `rank`',
	})
	.refine(({ rank, against }) => rank === undefined || against === undefined, {
		error: 'cannot compare a `rank` with other adverts: leave out `against`',
	});
export type Measure = z.infer<typeof Measure>;
