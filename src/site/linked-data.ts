import type { Article, BreadcrumbList, Thing, WebSite } from 'schema-dts';
import type { Entry } from '#content-model/kinds.ts';
import { withAnchor } from '#routes/anchors.ts';
import { absolute } from '#routes/base.ts';
import { homePath, iconFile } from '#routes/pages.ts';
import { midSentence } from '#domain/letters.ts';
import { siteConfig } from '#site-config/site-config.ts';

/** Who answers for the site; other objects point at it by its id. For the home page. */
export function organization(base: URL | undefined) {
	return {
		'@type': 'Organization' as const,
		'@id': organizationId(base),
		name: siteConfig().publisher.name,
		url: absolute(homePath(), base),
		logo: absolute(iconFile('icon-512'), base),
	};
}

/** What search engines call the site; it counts on the home page only. */
export function webSite(base: URL | undefined): WebSite {
	const { name, tagline } = siteConfig();
	return {
		'@type': 'WebSite',
		'@id': absolute(withAnchor(homePath(), 'website'), base),
		name,
		alternateName: `${name}: ${midSentence(tagline)}`,
		url: absolute(homePath(), base),
		publisher: { '@id': organizationId(base) },
	};
}

/** Objects as the text of a script element, which no word in them can end: `<` is escaped. */
export const jsonLd = (things: readonly Thing[]): string =>
	JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

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

/** A guide, by the editors of the site. `path` is its page, `image` the whole address of its picture. */
export function article(
	{ title, seo, published, changes }: Entry<'role'>,
	{ path, image, base }: { path: string; image: string; base: URL | undefined },
): Article {
	const url = absolute(path, base);
	const { logo: _, ...editors } = organization(base);
	return {
		'@type': 'Article',
		'@id': `${url}#article`,
		headline: title,
		description: seo.description,
		image,
		datePublished: published,
		dateModified: changes[0]?.date ?? published,
		author: editors,
		publisher: { '@id': organizationId(base) },
		mainEntityOfPage: url,
		inLanguage: 'en',
	};
}

/** The id of who answers for the site. */
export const organizationId = (base: URL | undefined): string => absolute(withAnchor(homePath(), 'org'), base);
