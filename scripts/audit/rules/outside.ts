import { at, type SiteRule } from '../rule.ts';
import { isInside, resolveLink } from '../site.ts';

const LOADED_LINKS =
	/^(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)$/;
/** Pages whose external links come from feeds and not from editors. */
const OF_LISTINGS = ['listing', 'jobs'];

/** Reports anything that a page loads from another host. */
export const offOrigin: SiteRule = {
	id: 'audit/off-origin',
	severity: 'error',
	isHarmful: true,
	title: 'Something is loaded from elsewhere',
	help: `
		Scripts, styles, pictures and fonts come from the site itself. That is faster, keeps visitors from being counted by others, and is all the Content-Security-Policy allows.
	`,
	page: (page, site) =>
		page.elements.flatMap((element) => {
			const { tag, attributes } = element;
			const loaded = [
				attributes['src'],
				attributes['poster'],
				tag === 'link' && LOADED_LINKS.test(attributes['rel'] ?? '') ? attributes['href'] : undefined,
				...(attributes['srcset'] ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]),
			].filter((address) => address !== undefined && address !== '');
			return loaded.flatMap((address) => {
				const url = resolveLink(site, page, address ?? '');
				if (url === null || isInside(url) || url.protocol === 'data:') return [];
				const says = `\`${address}\` is loaded from elsewhere.`;
				return [{ ...at(page, element), says, todo: 'Serve it from the site.' }];
			});
		}),
};

/**
 * Links from feeds must have `rel="ugc"` or similar. Whether search engines may follow them depends on the terms of the source,
 * which the rule `terms` checks.
 */
export const externalLink: SiteRule = {
	id: 'audit/external-link',
	severity: 'error',
	title: 'A link to elsewhere',
	help: `
		Addresses of listings come from feeds, so links to them carry \`rel="ugc noopener noreferrer"\`. Whether they carry
		\`nofollow\` as well is for the terms of their source. A link that opens a new window carries \`noopener\`.
	`,
	page: (page, site) =>
		page.elements.flatMap((element) => {
			const { tag, attributes } = element;
			const url = tag === 'a' && attributes['href'] ? resolveLink(site, page, attributes['href']) : null;
			if (url === null || isInside(url) || !url.protocol.startsWith('http')) return [];
			const rel = (attributes['rel'] ?? '').split(/\s+/);
			const ofTarget = attributes['target'] ? ['noopener'] : [];
			const needed = OF_LISTINGS.includes(page.type ?? '') ? ['ugc', 'noopener', 'noreferrer'] : ofTarget;
			const missing = needed.filter((word) => !rel.includes(word));
			if (missing.length === 0) return [];
			const says = `The link to ${url.hostname} lacks \`rel="${missing.join(' ')}"\`.`;
			return [{ ...at(page, element), says, todo: 'Add it.' }];
		}),
};
