import { z } from 'zod';
import { CountryCode, HttpsUrl, Slug } from '#domain/text.ts';
import { accentFault, darkAccentFault } from './accent.ts';

/** A licence, with its name for readers and its identifier for programs. */
export const Licence = z.strictObject({
	id: z
		.string()
		.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, { error: 'an identifier of the SPDX list: `CC-BY-4.0`' })
		.describe('Its identifier in the SPDX list: `CC-BY-4.0`'),
	title: z.string().min(3).describe('Its full name: `Creative Commons Attribution 4.0`'),
	url: HttpsUrl.describe('Where its text is'),
});
export type Licence = z.infer<typeof Licence>;

const Publisher = z.strictObject({
	name: z.string().min(1).describe('Who is responsible for the site'),
	contact: z
		.union([z.email(), HttpsUrl], { error: 'an email address or the address of a page: `hello@example.org`' })
		.nullable()
		.default(null)
		.describe('How readers reach the publisher: an email address or the address of a page. null for neither'),
	repository: HttpsUrl.nullable().default(null).describe('Where the source of this site is. null if it is not public'),
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
		'Its name in addresses. Adjustments in `pay.mdx` belong to it if their names begin with it: `llm` has `llm-production`',
	),
	label: z.string().min(3).max(40).describe('The label of its tick box: `Language models in production`'),
	work: z.string().min(3).max(40).describe('Completes the sentence “work with …”: `language models`'),
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
		.describe('The currency in which we count pay there: `EUR`. Adverts that state another currency are left out'),
	look: z
		.strictObject({
			label: z.string().min(3).max(60).describe('The name of the page: `Entgeltatlas, Federal Employment Agency`'),
			url: HttpsUrl.describe('Its address'),
		})
		.describe('Where readers can look up pay there'),
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
		.describe('Its path in `public/`: `fonts/source-sans.woff2`. Use a variable font, which has all weights'),
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
		.describe(
			'The address of the page, with an anchor if you like. `*` stands for any one part: `/guides/*/tracks/slos/`',
		),
	words: z.string().min(2).max(400).describe('What readers type: `alert fatigue too many alerts`'),
});

/** A name with the abbreviations that readers type for it. */
const Abbreviations = z.strictObject({
	name: z.string().min(1).describe('The name in the vocabulary: `Terraform`'),
	also: z.array(z.string().min(1)).min(1).describe('The abbreviations: `tf`'),
});

/** The settings that differ between two sites built from this generator, other than their texts, data and pictures. */
export const SiteConfig = z.strictObject({
	name: z.string().min(1).max(30).describe('What the site is called'),
	tagline: z
		.string()
		.min(3)
		.max(60)
		.describe('What the site is, in a few words. Search engines show it after the name'),
	description: z
		.string()
		.min(40)
		.max(160)
		.describe('What the site offers, in a sentence. It is the description for search engines and shared links'),
	homeDescription: z
		.string()
		.min(70)
		.max(160)
		.nullable()
		.default(null)
		.describe('What search engines show for the home page. Without it, they show `description`'),
	address: HttpsUrl.default('https://guides.example/').describe(
		'The address of the site, used when it is built without `SITE_URL`. It is part of the ids in its feeds, so choose it once',
	),
	publisher: Publisher.describe('Who is responsible for the site'),
	field: z.string().min(3).max(40).describe('The field of work, as in “Remote … jobs”: `engineering`'),
	fieldInFull: z
		.string()
		.min(3)
		.max(50)
		.nullable()
		.default(null)
		.describe(
			'The parts of the field, as in “Glossary for … work”: `ML, data, DevOps and SRE`. Without it, pages say `field`',
		),
	licence: z
		.strictObject({
			words: Licence.nullable().default(null).describe('The licence of the texts. null if all rights are reserved'),
			data: Licence.nullable().default(null).describe('The licence of the open data. null if all rights are reserved'),
		})
		.prefault({})
		.describe('The licences under which others may use the site'),
	robot: z
		.string()
		.regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/, { error: 'letters, digits and hyphens: `MarginBot`' })
		.default('GuidesBot')
		.describe('The name that a robots.txt uses for the program that reads job boards'),
	accent: colour(accentFault)
		.default('#a9d0ff')
		.describe('The colour of the site: the background of selected items and of its pictures, under dark text'),
	accentDark: colour(darkAccentFault).default('#1f4e87').describe('The same colour for dark pages, under light text'),
	font: SiteFont.nullable().default(null).describe('The font of the site. Without it, Archivo'),
	menu: z
		.array(MenuEntry)
		.default([
			{ page: 'guides', label: 'Guides' },
			{ page: 'jobs', label: 'Jobs' },
		])
		.describe('The menu at the top of each page, in this order'),
	footer: z
		.array(MenuEntry)
		.default([
			{ page: 'data', label: 'Open data' },
			{ page: 'sources', label: 'Sources' },
		])
		.describe('Pages linked at the foot of every page, usually about the site itself: method, imprint, privacy'),
	comparedTopic: z
		.strictObject({
			slug: Slug.describe('A topic of the vocabulary: `on-call`'),
			label: z.string().min(2).max(12).describe('The heading of its column: `On call`'),
			work: z.string().min(2).max(40).describe('Completes the sentence “49% of adverts name …”: `on-call duty`'),
		})
		.nullable()
		.default(null)
		.describe('A topic by which the home page compares roles, besides pay and open jobs. null for none'),
	premiums: z
		.array(Premium)
		.default([])
		.describe('Kinds of work that may be paid more. The pay page asks readers about each'),
	employerKinds: namedList.describe(
		'Kinds of employers that boards and guides may name, in the order of the filter. A guide can give a kind a title of its own',
	),
	toolAreas: namedList.describe('What tools are used for, in the order of the tools page'),
	guides: z
		.strictObject({
			optionalHeadings: z
				.array(z.string().min(3).max(60))
				.default([])
				.describe('Headings in docs/editing/fields.md that a guide may leave out: `Debugging drills`'),
			least: Least.prefault({}).describe(
				'What a guide must have before it may be `published`, which lets search engines list it. With `status: review` it needs none of this',
			),
		})
		.prefault({})
		.describe('Rules for guides'),
	pay: z
		.strictObject({
			currency: z
				.string()
				.regex(/^[A-Z]{3}$/, { error: 'three capitals of ISO 4217: `EUR`' })
				.default('USD')
				.describe(
					'The currency in which the site states and compares pay: `EUR`. Guides state `bands` and `cited` in it too',
				),
			country: CountryCode.default('US').describe(
				'The country whose adverts are counted next to the bands in the guides, by ISO 3166-1: `DE`',
			),
			floors: z
				.array(z.int().positive().max(99_999))
				.max(6)
				.refine((floors) => floors.every((floor, at) => at === 0 || floor > (floors[at - 1] ?? 0)), {
					error: 'each must be above the one before it',
				})
				.default([50, 100, 150])
				.describe('The choices of the minimum-pay filter, lowest first, in thousands of `currency` a year: 150'),
			countries: z
				.array(PayCountry)
				.refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
					error: 'each `code` may stand there once',
				})
				.default([])
				.describe('Countries that every pay page answers for, even if only to say that we have no figure'),
		})
		.prefault({})
		.describe('How the site speaks of pay'),
	search: z
		.strictObject({
			pages: z
				.array(SearchedPage)
				.default([])
				.describe('Extra search words for single pages. If several entries match a page, the first counts'),
			abbreviations: z
				.array(Abbreviations)
				.default([])
				.describe('Abbreviations that readers type but adverts rarely use'),
		})
		.prefault({})
		.describe('Words that readers search for and that the pages do not contain'),
});
export type SiteConfig = z.output<typeof SiteConfig>;
