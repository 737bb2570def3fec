import { memoize } from '#domain/memoize.ts';
import type { Finding } from '../../lint/rule.ts';
import type { Element, Page } from '../page.ts';
import { at, type SiteRule } from '../rule.ts';
import { decoded, fileAt, isInside, resolveLink, type Site } from '../site.ts';

/** Reports links within the site that lead to no file, or only to one by a redirect. */
export const deadLink: SiteRule = {
	id: 'audit/dead-link',
	severity: 'error',
	title: 'A link that leads nowhere',
	help: `
		Every link within the site leads to a file of the site, and does so without a redirect: with its closing slash.
	`,
	site: (site) =>
		linksOf(site).flatMap(({ page, element, href, url, file }): Finding[] => {
			const place = at(page, element);
			if (url === null) return [{ ...place, says: `\`${href}\` is not an address.`, todo: 'Correct it.' }];
			if (!isInside(url) || file !== null) return [];
			if (fileAt(site, `${url.pathname}/`) !== null) {
				const says = `\`${href}\` leads to its page only by a redirect.`;
				return [{ ...place, says, todo: 'End it with a slash.' }];
			}
			return [{ ...place, says: `\`${href}\` leads nowhere.`, todo: 'Correct it, or build the page.' }];
		}),
};

/** Reports links whose fragment is no id of the page. */
export const deadFragment: SiteRule = {
	id: 'audit/dead-fragment',
	severity: 'error',
	title: 'A fragment without a target',
	help: `
		The part of a link after \`#\` must be an id on the page it leads to. One with \`=\` is for the page’s script.
	`,
	site: (site) => {
		const byFile = new Map(site.pages.map((page) => [page.file, page]));
		return linksOf(site).flatMap(({ page, element, href, url, file }): Finding[] => {
			const target = file === null ? undefined : byFile.get(`dist/${file}`);
			const hash = url?.hash.slice(1) ?? '';
			const id = decoded(hash) ?? hash;
			if (!target || id === '' || id.startsWith(':~:') || id.includes('=') || idsOf(target).has(id)) return [];
			const says = `\`${href}\`: that page has nothing with the id \`${id}\`.`;
			return [{ ...at(page, element), says, todo: 'Correct it.' }];
		});
	},
};

/** Reports indexable pages that readers cannot reach from the home page. */
export const orphan: SiteRule = {
	id: 'audit/orphan',
	severity: 'warning',
	title: 'A page that no link leads to',
	help: `
		From the home page, links lead to every page that search engines may list: what nobody can come to, few will find. On a big night, of whose lists not all are looked at, nothing is said.
	`,
	site: (site): Finding[] => {
		if (site.leftOut.length > 0) return [];
		const links = Map.groupBy(
			linksOf(site).filter(({ element }) => element.tag === 'a'),
			({ page }) => page.file,
		);
		const reached = new Set(['dist/index.html']);
		// Iterating over a set also visits the items that are added meanwhile.
		for (const page of reached) for (const { file } of links.get(page) ?? []) reached.add(`dist/${file}`);
		return site.pages
			.filter(({ file, isIndexable, isRedirect }) => isIndexable && !isRedirect && !reached.has(file))
			.map(({ file, path }) => ({
				...at(file),
				says: `No links lead from the home page to ${path}.`,
				todo: 'Link to it where readers look for it.',
			}));
	},
};

interface Link {
	page: Page;
	element: Element;
	href: string;
	/** null if the address is not valid. */
	url: URL | null;
	/** The file of the site that it leads to; null if there is none. */
	file: string | null;
}

/** The links of all pages, including pages that only redirect. */
const linksOf = memoize((site: Site): Link[] =>
	site.pages.flatMap((page) =>
		page.elements.flatMap((element): Link[] => {
			const { href, rel } = element.attributes;
			if (href === undefined || !['a', 'area', 'link'].includes(element.tag)) return [];
			if (rel === 'canonical') return []; // audit/canonical
			const url = resolveLink(site, page, href);
			return [{ page, element, href, url, file: url && isInside(url) ? fileAt(site, url.pathname) : null }];
		}),
	),
);

const idsOf = memoize((page: Page) => new Set(page.elements.map(({ attributes }) => attributes['id'])));
