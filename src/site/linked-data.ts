import type { Article, BreadcrumbList, Organization, WebSite } from 'schema-dts';
import { absolute } from './address.ts';
import { site } from './site.ts';

/** Who answers for the site; other objects point at it by its id. For the home page. */
export function organization(base: URL | undefined): Organization {
	return {
		'@type': 'Organization',
		'@id': organizationId(base),
		name: site.publisher,
		url: absolute('/', base),
		logo: absolute('/icon-512.png', base),
	};
}

/** What search engines call the site; it counts on the home page only. */
export function webSite(base: URL | undefined): WebSite {
	return {
		'@type': 'WebSite',
		'@id': absolute('/#website', base),
		name: site.name,
		alternateName: `${site.name}: ${site.tagline.toLowerCase()}`,
		url: absolute('/', base),
		publisher: { '@id': organizationId(base) },
	};
}

/** A page above another one, as breadcrumbs show it. */
export interface Crumb {
	href: string;
	label: string;
}

/** The pages above this one, as the breadcrumbs show them, and this one last, without an address. */
export function breadcrumbList(crumbs: Crumb[], here: string, base: URL | undefined): BreadcrumbList {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: [
			...crumbs.map(({ href, label }, index) => ({
				'@type': 'ListItem' as const,
				position: index + 1,
				name: label,
				item: absolute(href, base),
			})),
			{ '@type': 'ListItem', position: crumbs.length + 1, name: here },
		],
	};
}

interface GuideArticle {
	/** The page’s h1. */
	headline: string;
	description: string;
	/** `/guides/sre/` */
	path: string;
	published: string;
	/** Day of the last real change; the page shows it in a `<time>`. */
	modified: string;
	/** Whole address of its picture. */
	image: string;
}

/** A guide, by the editors of the site. */
export function article(guide: GuideArticle, base: URL | undefined): Article {
	const url = absolute(guide.path, base);
	const editors = {
		'@type': 'Organization' as const,
		'@id': organizationId(base),
		name: site.publisher,
		url: absolute('/', base),
	};
	return {
		'@type': 'Article',
		'@id': `${url}#article`,
		headline: guide.headline,
		description: guide.description,
		image: guide.image,
		datePublished: guide.published,
		dateModified: guide.modified,
		author: editors,
		publisher: { '@id': organizationId(base) },
		mainEntityOfPage: url,
		inLanguage: 'en',
	};
}

const organizationId = (base: URL | undefined): string => absolute('/#org', base);
