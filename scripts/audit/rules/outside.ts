import { forEachPage, wrong, type Rule } from '../rule.ts';
import { isInside, resolveLink } from '../site.ts';

const LOADED_LINKS =
	/^(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)$/;
/** Pages whose links out come from feeds, not from editors. */
const OF_LISTINGS = ['listing', 'jobs'];

/**
 * Nothing is loaded from elsewhere, and links that feeds gave us say so. Whether search engines may follow them is for
 * the terms of their source, which `terms` checks.
 */
export const outside: Rule = forEachPage((page, site) =>
	page.elements.flatMap((element) => {
		const { tag, attributes } = element;
		const loaded = [
			attributes['src'],
			attributes['poster'],
			tag === 'link' && LOADED_LINKS.test(attributes['rel'] ?? '') ? attributes['href'] : undefined,
			...(attributes['srcset'] ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]),
		].filter((address) => address !== undefined && address !== '');
		const problems = loaded.flatMap((address) => {
			const url = resolveLink(site, page, address ?? '');
			if (url === null || isInside(url) || url.protocol === 'data:') return [];
			return wrong(page, element, 'off-origin', { address });
		});
		const url = tag === 'a' && attributes['href'] ? resolveLink(site, page, attributes['href']) : null;
		if (url === null || isInside(url) || !url.protocol.startsWith('http')) return problems;
		const rel = (attributes['rel'] ?? '').split(/\s+/);
		const needed = OF_LISTINGS.includes(page.type ?? '')
			? ['ugc', 'noopener', 'noreferrer']
			: attributes['target']
				? ['noopener']
				: [];
		const missing = needed.filter((word) => !rel.includes(word));
		if (missing.length === 0) return problems;
		const words = { host: url.hostname, missing: missing.join(' ') };
		return [...problems, wrong(page, element, 'external-link', words)];
	}),
);
