import { z } from 'zod';
import { phraseFault } from '#domain/phrase.ts';
import { CountryCode, Slug, WebAddress } from '#domain/text.ts';

/**
 * Words to look for in adverts. `*` at the end of a word stands for any ending; `*` on its own stands for any one word, but not
 * as the first word. A phrase is not a regular expression. The schema refuses a phrase that can never match.
 */
export const Phrase = z
	.string()
	.min(1)
	.superRefine((phrase, { addIssue }) => {
		const fault = phrase === '' ? null : phraseFault(phrase);
		if (fault === null) return;
		addIssue({
			code: 'custom',
			message: `“${phrase.slice(0, 60)}” can never match: it ${fault}. Write plain words; \`*\` stands for the end of a word (\`monitor*\`) or for one word (\`on * call\`)`,
		});
	});

/**
 * A word shared by the classifier, the filters, the addresses and the editors. `slug` identifies it; everything else may be
 * edited freely.
 */
const term = {
	slug: Slug.describe('The name used in addresses and files; never changes: `gcp`'),
	label: z.string().min(1).describe('What readers see: `GCP`'),
	aliases: z
		.array(Phrase)
		.default([])
		.describe('Other ways adverts write it; capitals do not matter, whole words only: `Google Cloud`'),
	cased: z
		.array(Phrase)
		.default([])
		.describe('Aliases that count only with exactly these capitals, because they are ordinary words: `Ray`, `Feast`'),
	traps: z.array(Phrase).default([]).describe('Phrases in which an alias means something else: `solid bedrock`'),
	needs: z
		.array(Phrase)
		.default([])
		.describe('A `cased` alias counts only if the advert also contains one of these words'),
};

/** A value of a facet, such as AWS, GCP or Azure. An advert names it directly or through one of its services. */
export const FacetTerm = z.strictObject({
	...term,
	services: z.array(Phrase).default([]).describe('Services that only this one sells: `SageMaker`, `BigQuery`'),
	casedServices: z
		.array(Phrase)
		.default([])
		.describe('Services that count only when written exactly like this: `ECS`, `Spanner`'),
});
export type FacetTerm = z.infer<typeof FacetTerm>;

/** A facet: a set of words to find in adverts and to filter by, such as clouds, document formats or industries. */
export const Facet = z.strictObject({
	order: z.int().positive().describe('Its position among the facets, from 1'),
	heading: z.string().min(1).describe('Heading above its choices, and beside the values of a job: `Cloud`'),
	plural: z.string().min(1).describe('Heading above several values: `Clouds`'),
	any: z.string().min(1).describe('The choice that filters nothing: `Any cloud`'),
	claim: z
		.string()
		.includes('{label}')
		.describe('What follows “jobs” in the heading of a choice’s own list: `on {label}`'),
	silent: z.string().min(1).describe('What follows “jobs” for jobs that name none: `that name no cloud`'),
	means: z.string().min(1).describe('Meaning of its column in the open data: `Clouds used or asked for`'),
	counted: z
		.strictObject({
			question: z.string().min(1).describe('A question for the open data: `Which cloud does each role name most?`'),
			means: z.string().min(1).describe('What the answer counts, and what it leaves out'),
		})
		.nullable()
		.default(null)
		.describe('An example query that counts how often its first three terms are named; null for none'),
	terms: z.array(FacetTerm).min(1).describe('What to find in adverts, best-known first'),
});
/** A facet with its name, which is the file’s name: `cloud`. */
export type Facet = z.infer<typeof Facet> & { name: string };

/** Something other than a tool that surveys count in adverts: on-call, a degree, feature stores. */
export const Topic = z.strictObject({
	slug: term.slug,
	label: z.string().min(1).describe('Name in lists: `Feature stores`'),
	aliases: z.array(Phrase).min(1).describe('How adverts write it; capitals do not matter, whole words only'),
	cased: term.cased,
	traps: term.traps,
});
export type Topic = z.infer<typeof Topic>;

/** A kind of machine-learning work that a role can specialise in. */
export const Specialisation = z.strictObject({
	...term,
	hints: z
		.array(
			z.strictObject({
				phrase: Phrase.describe('Words as an advert writes them'),
				weight: z.number().positive().max(10).describe('How much the phrase adds to the score'),
			}),
		)
		.default([])
		.describe('Phrases in the duties that point to it, with their weight; the score must reach `threshold`'),
	threshold: z.number().positive().default(2).describe('Lowest score at which a listing gets the specialisation'),
	asked: z.boolean().default(false).describe('true where requirements count as well as duties, at a lower weight'),
	tracks: z
		.array(Slug)
		.default([])
		.describe('Tracks that do this work: a lower score is enough for an advert whose main track is one of them'),
});
export type Specialisation = z.infer<typeof Specialisation>;

/** The four levels of listings, lowest first. */
export const levelSlugs = ['junior', 'mid', 'senior', 'staff'] as const;
export const LevelSlug = z.enum(levelSlugs);
export type LevelSlug = z.infer<typeof LevelSlug>;

export const LevelTerm = z.strictObject({
	...term,
	slug: LevelSlug.describe('The level'),
	aliases: z.array(z.string().min(1)).default([]).describe('Words that mean this level in a title: `senior(e)`'),
	cased: z.array(z.string().min(1)).default([]).describe('Words that mean it only with exactly these capitals'),
	rank: z.int().describe('1 for the lowest level; sorts levels'),
	minYears: z
		.strictObject({
			from: z.int().nonnegative().describe('From this many years'),
			below: z.int().positive().nullable().describe('Below this many years; null for no limit'),
		})
		.describe('Required years that mean this level when the title does not name one'),
});
export type LevelTerm = z.infer<typeof LevelTerm>;

/** A group of countries that adverts name: Europe, EMEA, LATAM. */
export const Region = z.strictObject({
	...term,
	countries: z.array(CountryCode).min(1).describe('ISO 3166-1 alpha-2 codes of the group'),
});
export type Region = z.infer<typeof Region>;

export const toolStates = [
	'active',
	'acquired',
	'renamed',
	'limited_maintenance',
	'deprecated',
	'unmaintained',
	'discontinued',
] as const;

/** A named tool, with its state according to public sources. */
export const Tool = z.strictObject({
	...term,
	area: Slug.describe('Its group on the page of tools, one of `toolAreas` of site.yaml'),
	category: z.string().describe('What kind of tool: `feature store`'),
	purpose: z.string().describe('One sentence, in our words, on what it does'),
	licence: z.string().nullable().describe('SPDX name or `Proprietary`; null where unknown'),
	site: WebAddress.nullable().describe('Its own site; null where unknown'),
	repo: WebAddress.nullable().describe('Where its code is; null where it is not open or unknown'),
	status: z
		.strictObject({
			state: z.enum(toolStates).describe('In one word'),
			since: z.string().nullable().default(null).describe('Since when, as exact as the source is: `2025-05`'),
			basis: z
				.enum(['primary', 'secondary'])
				.default('primary')
				.describe('`secondary` where we have only read reports by others, not the owner’s own words'),
			note: z.string().nullable().default(null).describe('What happened, in one or two sentences'),
			phrase: z
				.string()
				.nullable()
				.default(null)
				.describe('What has become of it, for sentences about the tool: `bought by Databricks in 2025`'),
			sources: z.array(z.string()).default([]).describe('Where that was read'),
		})
		.describe('What has become of it'),
	insteadConsider: z.array(Slug).default([]).describe('Tools to look at instead, by slug'),
});
export type Tool = z.infer<typeof Tool>;

/** The fields of a tool that the classifier uses to find it in adverts. */
export type ToolWords = Pick<Tool, keyof typeof term>;

/** The words that readers see for a condition of work, with the question we suggest when an advert does not mention it. */
export const FactTerm = z.strictObject({
	slug: Slug.describe('The fact, as `src/facts/` names it: `on-call`'),
	heading: z.string().min(1).describe('Its subject in a word or two, for adverts that do not mention it: `On call`'),
	question: z.string().min(1).describe('What to ask the employer: `When do you want somebody to start?`'),
	ask: z.boolean().default(false).describe('Whether to suggest the question whenever an advert does not mention it'),
	says: z
		.record(Slug, z.string().min(1))
		.describe('What readers see for each value, by its name in addresses: `no-travel: No travel`'),
	filter: z
		.strictObject({
			order: z.int().positive().describe('Its position among the conditions that are filters, from 1'),
			heading: z.string().min(1).describe('Heading above the choices: `Degree`'),
			any: z.string().min(1).describe('The choice that filters nothing: `Any or none`'),
			silent: z
				.string()
				.min(1)
				.describe('What follows “jobs” for jobs that do not mention it: `that say nothing of a degree`'),
			asked: z
				.record(Slug, z.array(z.string().min(1)))
				.default({})
				.describe('Other words by which readers search for a choice: `no-degree: [no degree]`'),
		})
		.nullable()
		.default(null)
		.describe('Words of its filter; null where it is not a filter'),
});
export type FactTerm = z.infer<typeof FactTerm>;

/** A phrase that counts for or against something, and how much. */
export const WeightedPhrase = z.strictObject({
	phrase: Phrase.describe('Words as an advert writes them; `*` stands for any word ending'),
	weight: z.number().min(-10).max(10).describe('Positive counts for it, negative against it; 1 is ordinary'),
});

/**
 * The name of a role: a folder of `src/content/roles/`, with its words in the vocabulary. The content defines which roles
 * exist.
 */
export const RoleSlug = Slug;
export type RoleSlug = Slug;

/** A role as the classifier and the menus know it; its guide, if there is one, is `roles/<slug>/`. */
export const RoleTerm = z.strictObject({
	...term,
	slug: RoleSlug.describe('The role'),
	rank: z
		.int()
		.positive()
		.default(100)
		.describe('Position among the roles in menus and lists, from 1; last where it is left out'),
	plural: z.string().describe('Within a sentence: `data engineers`'),
	short: z.string().describe('Within a sentence and before “jobs”: `MLOps engineer`, `SRE`'),
	blurb: z.string().describe('What the role is about, in a few words'),
	adjacent: z
		.array(RoleSlug)
		.describe('Roles whose work overlaps with it, nearest first; shown where a list is short: `[ml-engineer]`'),
	ownNames: z
		.array(Phrase)
		.min(1)
		.describe('The role’s own name in a title, for figures of the role in the strict sense: `[mlops, ml ops]`'),
	notTitles: z.array(Phrase).default([]).describe('Titles that look like the role and are not: `AI Trainer`'),
	titles: z.array(WeightedPhrase).describe('Phrases in a title that count for the role, in addition to its names'),
	loudTitle: z
		.number()
		.default(2)
		.describe('Title score at which the title alone is enough, even if a long text says nothing about the work: `3.5`'),
	leastWork: z.number().default(0.3).describe('Text score that an advert needs when its title score is lower: `2.5`'),
	leastShare: z
		.number()
		.min(0)
		.default(0)
		.describe('The same as a share of `usual`, for texts of 3,000 characters or more; shorter texts need less: `0.32`'),
	usual: z
		.number()
		.positive()
		.default(4)
		.describe('Median text score of adverts for this role; adding phrases raises it: `4.9`'),
	work: z
		.array(WeightedPhrase)
		.min(1)
		.describe('Phrases in an advert that count for the role; they count more in duties than elsewhere'),
	duties: z
		.array(
			z.strictObject({
				weight: z.number().min(-10).max(10).describe('What each such sentence adds: `0.6`; negative for other work'),
				each: z
					.array(z.array(Phrase))
					.describe('Lists of phrases; the sentence needs one from each list: `[[ml, models], [platform*, deploy*]]`'),
			}),
		)
		.default([])
		.describe('Combinations of words in a sentence that count for the role, or against it'),
	besides: z
		.array(
			z.strictObject({
				role: RoleSlug.describe('The other role: `mlops-engineer`'),
				share: z.number().positive().describe('As a multiple of the `usual` of that role: `1.7`'),
			}),
		)
		.default([])
		.describe(
			'Roles whose work adverts for this role often mention in passing, and how much of it is normal: 19 in 20 adverts mention no more',
		),
	otherTrades: z
		.array(
			z.strictObject({
				trade: z.string().describe('Who does it: `a back-end engineer`'),
				each: z
					.array(z.array(Phrase))
					.describe('Lists of phrases; the sentence needs one from each list, as in `duties`'),
			}),
		)
		.default([])
		.describe(
			'Duties of trades that are none of our roles; an advert with more of these than duties of the role does not get the role',
		),
});
export type RoleTerm = z.infer<typeof RoleTerm>;

/** The phrases that put a listing on a track of its role, from the role’s file of the vocabulary. */
export const TrackWords = z.strictObject({
	slug: Slug.describe('The track: a file of `roles/<role>/tracks/`'),
	work: z
		.string()
		.min(1)
		.describe('The work in a few words, as in “the text is mostly …”: `model deployment and serving`'),
	phrases: z.array(WeightedPhrase).min(1).describe('Words that put a listing on it'),
	titles: z
		.array(WeightedPhrase)
		.default([])
		.describe(
			'Words that put a listing on this track when its title has them: `{ phrase: model monitoring, weight: 3 }`',
		),
});

/** A track’s phrases, with the role that it belongs to. */
export type TrackTerm = Omit<z.infer<typeof TrackWords>, 'slug'> & { role: RoleSlug; track: Slug };

/** All vocabulary that the classifier works with. */
export interface Vocabulary {
	roles: RoleTerm[];
	tracks: TrackTerm[];
	facets: Facet[];
	specialisations: Specialisation[];
	levels: LevelTerm[];
	tools: ToolWords[];
	regions: Region[];
}
