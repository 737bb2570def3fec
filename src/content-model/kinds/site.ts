import { z } from 'zod';
import { Choice } from '#domain/choice.ts';
import { Citation } from '#domain/citation.ts';
import { Neighbour, sidesFault } from '#domain/comparison.ts';
import { Edition } from '#domain/edition.ts';
import { GlossaryTerm, SitePage } from '#domain/glossary.ts';
import { ListingSource } from '#domain/listing-source.ts';
import { Redirects } from '#domain/redirects.ts';
import { TermsEntry } from '#domain/terms.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { SiteConfig } from '#site-config/schema.ts';
import { kind } from '../declare.ts';
import { order, summary, title } from './fields.ts';

/** The kinds that belong to no single role. */
export const siteKinds = {
	/** The site’s name, its owner and its appearance. */
	site: kind({
		schema: SiteConfig,
		at: 'site.yaml',
		collection: null,
		page: null,
		begin: null,
		required: true,
		names: { 'comparedTopic.slug': { kind: 'topics', what: 'topic' } },
	}),
	/** A comparison of two roles, of which at least one has a guide here. Body: its page. */
	compare: kind({
		schema: z
			.strictObject({
				roles: z
					.array(RoleSlug)
					.max(2)
					.describe('Our roles in the comparison: two, or one and a `neighbour`; as in the file’s name'),
				neighbour: Neighbour.nullable()
					.default(null)
					.describe('The other side, when it is a role without a guide here'),
				title,
				summary,
				order: order.optional(),
			})
			.superRefine(({ roles, neighbour }, { addIssue }) => {
				const fault = sidesFault(roles.length, neighbour !== null);
				if (fault !== null) addIssue({ code: 'custom', path: ['roles'], message: fault });
			}),
		at: 'compare/<name>.mdx',
		collection: 'compare',
		page: '/compare/<name>/',
		asked: 'difference compare comparison versus between better pays more choose',
		begin: { as: 'compare', also: ['comparison'], title: 'title' },
		places: ['order'],
		distinct: { onSite: ['title', 'summary'] },
		names: { 'roles.*': { kind: 'roleTerms', what: 'role' } },
		text: {
			words: { full: [550, 1100], concise: [550, 1100] },
			brief: 'how the two differ, and which to choose if you like what',
			headings: [
				{ text: 'Who owns what', holds: 'which work belongs to which role, and where both claim it' },
				{ text: 'One incident, two sides', holds: 'one invented incident, and what each role does in it' },
				{ text: 'Skills you share and skills you don’t', holds: 'what both know, and what only one of them needs' },
				{ text: 'Pay', holds: 'what each is paid, from the same source' },
				{ text: 'How to move', holds: 'how to move in each direction, and what is hardest about it' },
			],
		},
	}),
	/** Helps readers choose a role: a table of all roles, and advice for each background. */
	choice: kind({
		schema: Choice,
		at: 'choosing/which-role.mdx',
		collection: 'choice',
		page: '/compare/',
		asked: 'which role should i choose career change',
		begin: null,
		names: {
			'roles.*.role': { kind: 'role', what: 'role with a guide' },
			'origins.*.ways.*.role': { kind: 'role', what: 'role with a guide' },
			'origins.*.ways.*.wayIn': { kind: 'move', what: 'way in' },
		},
		text: null,
	}),
	/** A situation in which the terms of work matter, such as a visa or a layoff. Body: what applies everywhere. */
	terms: kind({
		schema: z.strictObject({
			title,
			short: z.string().min(3).max(40).describe('Name for lists: `Visas and sponsorship`'),
			summary,
			order,
			asked: z.string().max(400).describe('Words that readers search for, in addition to those in its headings'),
			lastReviewed: z.iso.date().describe('Day an editor last compared it with its sources'),
			entries: z.array(TermsEntry).min(1).describe('What applies in each place'),
		}),
		at: 'terms/<name>.mdx',
		collection: 'terms',
		page: '/terms/<name>/',
		shownOn: ['/terms/'],
		begin: null,
		ordered: true,
		distinct: { onSite: ['title', 'summary'] },
		names: {
			'entries.*.figure.source': { kind: 'source', what: 'source' },
			'entries.*.sources.*': { kind: 'source', what: 'source' },
		},
		text: null,
	}),
	/** A public source that guides cite. */
	source: kind({
		schema: Citation,
		at: 'sources/<name>.yaml',
		collection: 'sources',
		page: null,
		shownOn: ['/sources/'],
		begin: { as: 'source', title: null },
		distinct: { onSite: [['title', 'url']] },
	}),
	/**
	 * A survey of recorded adverts: how it was made and its limits. The files that `npm run survey` wrote are in the same folder.
	 */
	edition: kind({
		schema: Edition,
		at: 'editions/<name>/edition.yaml',
		collection: 'editions',
		page: '/editions/<name>/',
		begin: null,
		distinct: { onSite: ['title'] },
	}),
	/** A format of job feeds, and the terms under which we read it. */
	listingSource: kind({
		schema: ListingSource,
		at: 'listing-sources/<name>.yaml',
		collection: 'listingSources',
		page: null,
		shownOn: ['/sources/'],
		begin: null,
	}),
	/** A word that readers look up. Body: the definition. */
	glossary: kind({
		schema: GlossaryTerm,
		at: 'glossary/<name>.md',
		collection: 'glossary',
		page: '/glossary/',
		begin: { as: 'term', also: ['word'], title: 'term', holds: 'what it is, in one to three sentences' },
		distinct: { onSite: ['term'] },
		names: {
			track: { kind: 'track', what: 'track' },
			'related.*': { kind: 'glossary', what: 'glossary term', notItself: 'term', joined: true },
		},
		text: null,
	}),
	/** A page of the site’s own. Body: the text. */
	page: kind({
		schema: SitePage,
		at: 'pages/<name>.mdx',
		collection: 'pages',
		page: '/<name>/',
		begin: null,
		distinct: { onSite: ['title', 'description'] },
		text: null,
	}),
	/** The new address of each page that was moved. */
	redirects: kind({
		schema: Redirects,
		at: 'redirects.yaml',
		collection: null,
		page: null,
		begin: null,
	}),
};
