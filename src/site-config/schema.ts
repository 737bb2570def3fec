import { z } from 'zod';
import { CountryCode, HttpsUrl, Slug } from '#domain/text.ts';
import { accentFault, darkAccentFault } from './accent.ts';

/** A licence, with its name for readers and its identifier for programs. */
export const Licence = z.strictObject({
	id: z
		.string()
		.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, { error: 'an identifier of the SPDX list: `CC-BY-4.0`' })
		.describe('Its identifier in the SPDX list: `CC-BY-4.0`'),
	title: z.string().min(3).describe('Its name in full: `Creative Commons Attribution 4.0`'),
	url: HttpsUrl.describe('Where its text is'),
});
export type Licence = z.infer<typeof Licence>;

const Publisher = z.strictObject({
	name: z.string().min(1).describe('Who answers for the site'),
	contact: z
		.union([z.email(), HttpsUrl], { error: 'an address of mail, or of a page on the web: `hello@example.org`' })
		.nullable()
		.default(null)
		.describe('Where readers reach the publisher: an address of mail or of a page; null for none'),
	repository: HttpsUrl.nullable()
		.default(null)
		.describe('Where the files are that this site is built from; null where they are not public'),
});

const MenuEntry = z.strictObject({
	page: z
		.string()
		.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, { error: 'the path of a page without slashes at its ends: `methodology`' })
		.describe('The page: `guides`, `jobs/read`, or a file of `pages/` without its ending: `imprint`'),
	label: z.string().min(1).max(24).describe('What readers see: `Imprint`'),
});

/** A kind of work that may be paid more; the page on pay has a question about it. */
export const Premium = z.strictObject({
	slug: Slug.refine((slug) => !['role', 'level', 'place'].includes(slug), {
		error: 'another name: `role`, `level` and `place` are taken',
	}).describe(
		'Its name in addresses, and how the names of the adjustments in `pay.mdx` begin that are of it: `llm`, for `llm-production`',
	),
	label: z.string().min(3).max(40).describe('What readers tick: `Language models in production`'),
	work: z.string().min(3).max(40).describe('Within a sentence, after “work with”: `language models`'),
});
export type Premium = z.infer<typeof Premium>;

/** A name for files and addresses, with a label for readers. */
const Named = z.strictObject({
	slug: Slug.describe('Its name in files and addresses; never changes: `growth-stage`'),
	label: z.string().min(1).max(80).describe('What readers see: `Growth stage`'),
});
const distinctSlugs = (all: readonly { slug: string }[]) => new Set(all.map(({ slug }) => slug)).size === all.length;
const namedList = z.array(Named).refine(distinctSlugs, { error: 'each `slug` may stand there once' }).default([]);

/** A country for which the pages on pay have an answer. */
const PayCountry = z.strictObject({
	code: CountryCode.describe('ISO 3166-1: `DE`'),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/, { error: 'three capitals of ISO 4217: `EUR`' })
		.describe('In which pay is counted there; adverts that state another are left out: `EUR`'),
	look: z
		.strictObject({
			label: z.string().min(3).max(60).describe('Whose page it is: `Entgeltatlas, Federal Employment Agency`'),
			url: HttpsUrl.describe('Its address'),
		})
		.describe('Where readers may look for pay there'),
});
export type PayCountry = z.infer<typeof PayCountry>;

const colour = (fault: (value: string) => string | null) =>
	z
		.string()
		.regex(/^#[0-9a-f]{6}$/, { error: 'a colour of six hexadecimal digits in quotes: `"#ffd500"`', abort: true })
		.refine((value) => fault(value) === null, { error: ({ input }) => fault(String(input)) ?? '' });

/** The site’s own font family. */
const SiteFont = z.strictObject({
	family: z
		.string()
		.regex(/^[A-Za-z][A-Za-z0-9 -]{0,40}$/, { error: 'letters, digits, spaces and hyphens: `Source Sans`' })
		.describe('What it is called: `Source Sans`'),
	file: z
		.string()
		.regex(/^fonts\/[a-z0-9-]+\.woff2$/, { error: 'a file of `public/`: `fonts/source-sans.woff2`' })
		.describe('Where it lies in `public/`: `fonts/source-sans.woff2`; a variable font shows all weights'),
});
export type SiteFont = z.infer<typeof SiteFont>;

const least = (most: number, what: string) =>
	z.int().nonnegative().max(99).default(most).describe(`How many ${what} at least`);

/** The minimum content of a guide before search engines may list it. */
export const Least = z.strictObject({
	tracks: least(3, 'tracks'),
	skills: least(3, 'skills'),
	checks: least(3, 'checks'),
	levels: least(3, 'levels with a bottleneck'),
	employers: least(2, 'kinds of employer'),
	bands: least(2, 'bands of pay'),
	rounds: least(1, 'rounds of hiring'),
	redFlags: least(2, 'red flags'),
	greenFlags: least(2, 'green flags'),
	questions: least(3, 'questions'),
	related: least(1, 'related roles'),
});

/** Words by which readers look for a page whose own text uses others. */
const SearchedPage = z.strictObject({
	at: z
		.string()
		.regex(/^\/(?:[a-z0-9*-]+\/)*(?:#[a-z0-9-]+)?$/, { error: 'an address of this site: `/guides/*/#faq-ai`' })
		.describe('Its address, perhaps with an anchor; `*` stands for any one part: `/guides/*/tracks/slos/`'),
	words: z.string().min(2).max(400).describe('What readers type: `alert fatigue too many alerts`'),
});

/** A name with the abbreviations that readers type for it. */
const Abbreviations = z.strictObject({
	name: z.string().min(1).describe('The name in the vocabulary: `Terraform`'),
	also: z.array(z.string().min(1)).min(1).describe('What readers type instead: `tf`'),
});

/** The settings that differ between two sites built from this generator, other than their texts, data and pictures. */
export const SiteConfig = z.strictObject({
	name: z.string().min(1).max(30).describe('What the site is called'),
	tagline: z.string().min(3).max(60).describe('What it is, in a few words'),
	description: z.string().min(40).max(160).describe('What it offers, in a sentence'),
	homeDescription: z
		.string()
		.min(70)
		.max(160)
		.nullable()
		.default(null)
		.describe('What search engines show of the home page; `description` where it is left out'),
	address: HttpsUrl.default('https://guides.example/').describe(
		'Where the site says it is when it is built without `SITE_URL`; the entries of its feeds are named by it for good',
	),
	publisher: Publisher.describe('Who answers for the site'),
	field: z.string().min(3).max(40).describe('The field of work, as in “Remote … jobs”: `engineering`'),
	fieldInFull: z
		.string()
		.min(3)
		.max(50)
		.nullable()
		.default(null)
		.describe(
			'The field by its parts, as in “Glossary for … work”: `ML, data, DevOps and SRE`; `field` where it is left out',
		),
	licence: z
		.strictObject({
			words: Licence.nullable().default(null).describe('Of the texts; null where all rights are kept'),
			data: Licence.nullable().default(null).describe('Of the open data; null where all rights are kept'),
		})
		.prefault({})
		.describe('What others may do with it'),
	robot: z
		.string()
		.regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/, { error: 'letters, digits and hyphens: `MarginBot`' })
		.default('GuidesBot')
		.describe('The name under which a robots.txt can address the program that reads job boards'),
	accent: colour(accentFault)
		.default('#a9d0ff')
		.describe(
			'The colour of the site: behind what is chosen, in its pictures, on its lists of jobs; dark text stands on it',
		),
	accentDark: colour(darkAccentFault).default('#1f4e87').describe('The same behind light text, where pages are dark'),
	font: SiteFont.nullable().default(null).describe('The type family; Archivo where it is left out'),
	menu: z
		.array(MenuEntry)
		.default([
			{ page: 'guides', label: 'Guides' },
			{ page: 'jobs', label: 'Jobs' },
		])
		.describe('The menu at the top of each page, in its order'),
	footer: z
		.array(MenuEntry)
		.default([
			{ page: 'data', label: 'Open data' },
			{ page: 'sources', label: 'Sources' },
		])
		.describe('Pages about the site itself, at the foot of each page: method, imprint, privacy'),
	comparedTopic: z
		.strictObject({
			slug: Slug.describe('A topic of the vocabulary: `on-call`'),
			label: z.string().min(2).max(12).describe('At the head of its column: `On call`'),
			work: z.string().min(2).max(40).describe('After “so many adverts name”: `on-call duty`'),
		})
		.nullable()
		.default(null)
		.describe('What the home page sets roles side by side by, beside pay and open jobs; null for nothing'),
	premiums: z
		.array(Premium)
		.default([])
		.describe('Kinds of work that may be paid more, which the page on pay asks about'),
	employerKinds: namedList.describe(
		'Kinds of employers, as boards and guides name them, in the order of the filter; a guide’s own title goes before the label',
	),
	toolAreas: namedList.describe('What tools are for, in the order of the page on tools'),
	guides: z
		.strictObject({
			optionalHeadings: z
				.array(z.string().min(3).max(60))
				.default([])
				.describe(
					'Headings of docs/editing/fields.md that guides may leave out, with what stands below: `Debugging drills`',
				),
			least: Least.prefault({}).describe(
				'What a guide needs before it may be `published` and search engines may list it',
			),
		})
		.prefault({})
		.describe('What guides hold'),
	pay: z
		.strictObject({
			currency: z
				.string()
				.regex(/^[A-Z]{3}$/, { error: 'three capitals of ISO 4217: `EUR`' })
				.default('USD')
				.describe('In which the site states and compares pay, as guides do in `bands` and `cited`: `EUR`'),
			country: CountryCode.default('US').describe(
				'Whose adverts are counted beside the bands of the guides, by ISO 3166-1: `DE`',
			),
			floors: z
				.array(z.int().positive().max(99_999))
				.max(6)
				.refine((floors) => floors.every((floor, at) => at === 0 || floor > (floors[at - 1] ?? 0)), {
					error: 'each must be above the one before it',
				})
				.default([50, 100, 150])
				.describe('Pay that readers can choose as the least, in thousands of `currency` a year, from the lowest: 150'),
			countries: z
				.array(PayCountry)
				.refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
					error: 'each `code` may stand there once',
				})
				.default([])
				.describe('Countries for which every page on pay has an answer, be it that there is no figure'),
		})
		.prefault({})
		.describe('Pay'),
	search: z
		.strictObject({
			pages: z
				.array(SearchedPage)
				.default([])
				.describe('Words for single pages; the first entry whose address fits counts'),
			abbreviations: z
				.array(Abbreviations)
				.default([])
				.describe('Abbreviations that readers type and adverts rarely use'),
		})
		.prefault({})
		.describe('What readers type into the search that no text of the site says'),
});
export type SiteConfig = z.output<typeof SiteConfig>;
