import type { Article, BreadcrumbList, Thing, WebSite } from 'schema-dts';
import type { Entry } from '#content-model/kinds.ts';
import { withAnchor } from '#routes/anchors.ts';
import { absolute } from '#routes/base.ts';
import { homePath, iconFile } from '#routes/pages.ts';
import { midSentence } from '#domain/letters.ts';
import { siteConfig } from '#site-config/site-config.ts';

/** The publisher of the site, for the home page; other objects refer to it by id. */
export function organization(base: URL | undefined) {
	return {
		'@type': 'Organization' as const,
		'@id': organizationId(base),
		name: siteConfig().publisher.name,
		url: absolute(homePath(), base),
		logo: absolute(iconFile('icon-512'), base),
	};
}

/** The site’s name for search engines, which read it on the home page only. */
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

/** Serialises objects for a script element. Escapes `<`, so that no text can close the element. */
export const jsonLd = (things: readonly Thing[]): string =>
	JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

/** A parent page in the breadcrumbs. */
export interface Crumb {
	href: string;
	label: string;
}

/** The breadcrumbs: the parent pages, then this page without an address. */
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

/** A guide as an article by the site’s editors. `path` is its page, `image` the full address of its picture. */
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

/** The id of the publisher. */
export const organizationId = (base: URL | undefined): string => absolute(withAnchor(homePath(), 'org'), base);
