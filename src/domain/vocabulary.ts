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
			message: `“${phrase.slice(0, 60)}” can never be found: it ${fault}. Write plain words; \`*\` stands for a word’s ending (\`monitor*\`) or for one word (\`on * call\`)`,
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
		.describe('Aliases that are ordinary words unless capitalised exactly so: `Ray`, `Feast`'),
	traps: z.array(Phrase).default([]).describe('Phrases in which an alias means something else: `solid bedrock`'),
	needs: z
		.array(Phrase)
		.default([])
		.describe('Words of which one must stand elsewhere in the advert before a `cased` alias counts'),
};

/** A value of a facet, such as AWS, GCP or Azure. An advert names it directly or through one of its services. */
export const FacetTerm = z.strictObject({
	...term,
	services: z.array(Phrase).default([]).describe('Named services that only this one sells: `SageMaker`, `BigQuery`'),
	casedServices: z
		.array(Phrase)
		.default([])
		.describe('Services whose name is an ordinary word unless written exactly so: `ECS`, `Spanner`'),
});
export type FacetTerm = z.infer<typeof FacetTerm>;

/** A facet: a set of words by which adverts are read and readers filter, such as clouds, document formats or industries. */
export const Facet = z.strictObject({
	order: z.int().positive().describe('Its place among the facets, from 1'),
	heading: z.string().min(1).describe('Above its choices, and beside what a job names: `Cloud`'),
	plural: z.string().min(1).describe('Above several of them: `Clouds`'),
	any: z.string().min(1).describe('The choice that leaves it open: `Any cloud`'),
	claim: z
		.string()
		.includes('{label}')
		.describe('What follows “jobs” in the heading of a choice’s own list: `on {label}`'),
	silent: z.string().min(1).describe('What follows “jobs” where they name none: `that name no cloud`'),
	means: z.string().min(1).describe('What its column of the open data holds: `Clouds used or asked for`'),
	counted: z
		.strictObject({
			question: z.string().min(1).describe('A question to the open data: `Which cloud does each role name most?`'),
			means: z.string().min(1).describe('What the answer counts, and what it leaves out'),
		})
		.nullable()
		.default(null)
		.describe('Asks the open data how often its first three are named; null where that is not asked'),
	terms: z.array(FacetTerm).min(1).describe('What adverts are read for, in the order in which readers know them'),
});
/** A facet with its name, which is the file’s name: `cloud`. */
export type Facet = z.infer<typeof Facet> & { name: string };

/** Something other than a tool that surveys count in adverts: on-call, a degree, feature stores. */
export const Topic = z.strictObject({
	slug: term.slug,
	label: z.string().min(1).describe('As lists name it: `Feature stores`'),
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
				weight: z.number().positive().max(10).describe('How much they count'),
			}),
		)
		.default([])
		.describe('Phrases that speak for it in duties, with their weight; the score must reach `threshold`'),
	threshold: z.number().positive().default(2).describe('Score from which the specialisation is set'),
	asked: z
		.boolean()
		.default(false)
		.describe('true where what an advert asks for speaks for the domain too, at its lower weight'),
	tracks: z
		.array(Slug)
		.default([])
		.describe('Tracks whose work it is: where one is an advert’s main track, a lower score is enough'),
});
export type Specialisation = z.infer<typeof Specialisation>;

/** The four levels by which listings are sorted. */
export const levelSlugs = ['junior', 'mid', 'senior', 'staff'] as const;
export const LevelSlug = z.enum(levelSlugs);
export type LevelSlug = z.infer<typeof LevelSlug>;

export const LevelTerm = z.strictObject({
	...term,
	slug: LevelSlug.describe('The level'),
	aliases: z.array(z.string().min(1)).default([]).describe('Words of titles that name it, as they stand: `senior(e)`'),
	cased: z.array(z.string().min(1)).default([]).describe('Words that name it only when capitalised so'),
	rank: z.int().describe('1 for the lowest level; sorts levels'),
	minYears: z
		.strictObject({
			from: z.int().nonnegative().describe('From this many years'),
			below: z.int().positive().nullable().describe('Below this many; null is open'),
		})
		.describe('Required years that mean this level when the title is silent; `below: null` is open'),
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
	area: Slug.describe('The group it stands in on the page on tools, one of `toolAreas` of site.yaml'),
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
				.describe('`secondary` where only others’ reports were seen, not the owner’s own words'),
			note: z.string().nullable().default(null).describe('What happened, in one or two sentences'),
			phrase: z
				.string()
				.nullable()
				.default(null)
				.describe('What became of it, for sentences about the tool: `bought by Databricks in 2025`'),
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
	heading: z
		.string()
		.min(1)
		.describe('What it is about, in a word or two, where an advert says nothing of it: `On call`'),
	question: z.string().min(1).describe('What to ask the employer: `When do you want somebody to start?`'),
	ask: z
		.boolean()
		.default(false)
		.describe('Whether it is asked wherever an advert is silent; else silence means little'),
	says: z
		.record(Slug, z.string().min(1))
		.describe('What an advert says, by its name in addresses: `no-travel: No travel`'),
	filter: z
		.strictObject({
			order: z.int().positive().describe('Its place among the conditions that are filters, from 1'),
			heading: z.string().min(1).describe('Above the choices: `Degree`'),
			any: z.string().min(1).describe('The choice that leaves it open: `Any or none`'),
			silent: z.string().min(1).describe('What follows “jobs” or a number of them: `that say nothing of a degree`'),
			asked: z
				.record(Slug, z.array(z.string().min(1)))
				.default({})
				.describe('How readers search for a choice, beside its words: `no-degree: [no degree]`'),
		})
		.nullable()
		.default(null)
		.describe('Words of its filter; null where it is none'),
});
export type FactTerm = z.infer<typeof FactTerm>;

/** A phrase that speaks for or against something, with how loudly. */
export const WeightedPhrase = z.strictObject({
	phrase: Phrase.describe('Words as an advert writes them; `*` stands for any word ending'),
	weight: z.number().min(-10).max(10).describe('Positive speaks for it, negative against it; 1 is ordinary'),
});

/** Names a role: a folder of `src/content/roles/`, with its words in the vocabulary. Which there are, the content says. */
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
		.describe('Place among the roles in menus and lists, from 1; behind the others where it is left out'),
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
	titles: z.array(WeightedPhrase).describe('Phrases in a title that speak for the role, beside its names'),
	loudTitle: z
		.number()
		.default(2)
		.describe('From this title score on the title is enough, even over a long text without a word of the work: `3.5`'),
	leastWork: z
		.number()
		.default(0.3)
		.describe('What the text must say of the work under a title that is less loud: `2.5`'),
	leastShare: z
		.number()
		.min(0)
		.default(0)
		.describe('And as a share of `usual`, where the text has 3,000 characters or more; a shorter one less: `0.32`'),
	usual: z
		.number()
		.positive()
		.default(4)
		.describe('What the text of an advert of this role says of its work, by the median; more phrases, more: `4.9`'),
	work: z
		.array(WeightedPhrase)
		.min(1)
		.describe('Phrases in an advert that speak for the role; duties count more than the rest'),
	duties: z
		.array(
			z.strictObject({
				weight: z
					.number()
					.min(-10)
					.max(10)
					.describe('What each such sentence counts: `0.6`; negative where it is other work'),
				each: z
					.array(z.array(Phrase))
					.describe('Lists of phrases; the sentence holds one of each: `[[ml, models], [platform*, deploy*]]`'),
			}),
		)
		.default([])
		.describe('Sentences that speak for the role, in whatever words, or against it'),
	besides: z
		.array(
			z.strictObject({
				role: RoleSlug.describe('The other role: `mlops-engineer`'),
				share: z.number().positive().describe('As a multiple of the `usual` of that role: `1.7`'),
			}),
		)
		.default([])
		.describe('Roles whose work adverts of this one name by the way, and how much of it: 19 in 20 name no more'),
	otherTrades: z
		.array(
			z.strictObject({
				trade: z.string().describe('Who does it: `a back-end engineer`'),
				each: z.array(z.array(Phrase)).describe('Lists of phrases; the sentence holds one of each, as in `duties`'),
			}),
		)
		.default([])
		.describe('Duties of trades that are none of our roles; where they outnumber the role’s, the advert is not of it'),
});
export type RoleTerm = z.infer<typeof RoleTerm>;

/** The phrases that put a listing on a track of its role, as the role’s file of the vocabulary has them. */
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

/** A track’s phrases, with the role that it is of. */
export type TrackTerm = Omit<z.infer<typeof TrackWords>, 'slug'> & { role: RoleSlug; track: Slug };

/** All vocabulary, as the pipeline is handed it. */
export interface Vocabulary {
	roles: RoleTerm[];
	tracks: TrackTerm[];
	facets: Facet[];
	specialisations: Specialisation[];
	levels: LevelTerm[];
	tools: ToolWords[];
	regions: Region[];
}
