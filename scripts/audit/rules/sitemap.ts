import type { Finding } from '../../lint/rule.ts';
import { at, type SiteRule } from '../rule.ts';
import type { Site } from '../site.ts';

/** Reports a robots.txt that does not name the sitemap. */
export const robots: SiteRule = {
	id: 'audit/robots',
	severity: 'error',
	title: 'robots.txt',
	help: `
		\`robots.txt\` names the sitemap by its whole address.
	`,
	site: (site) => {
		const text = site.files.get('robots.txt')?.toString('utf8');
		const line = `Sitemap: ${site.address}sitemap-index.xml`;
		const place = at('dist/robots.txt');
		if (!text) return [{ ...place, says: 'There is no robots.txt.', todo: 'Build one.' }];
		if (text.split('\n').includes(line)) return [];
		return [{ ...place, says: 'robots.txt does not name the sitemap.', todo: `Add the line \`${line}\`.` }];
	},
};

/** Reports indexable pages that the sitemap lacks, and others that it lists. */
export const sitemap: SiteRule = {
	id: 'audit/sitemap',
	severity: 'error',
	title: 'The sitemap',
	help: `
		The sitemap lists every page that search engines may list, and no other: none that is \`noindex\`, and none whose canonical address is another page’s.
	`,
	site: (site): Finding[] => {
		if (!site.files.has('sitemap-index.xml')) {
			return [{ ...at('dist/sitemap-index.xml'), says: 'There is no sitemap.', todo: 'Build one.' }];
		}
		const listed = new Set(addressesIn(site));
		const wanted = new Map(
			[...site.pages.filter(({ isRedirect }) => !isRedirect), ...site.leftOut]
				.filter(({ isIndexable }) => isIndexable)
				.map((page) => [`${site.address}${page.path.slice(1)}`, page]),
		);
		return [
			...[...wanted]
				.filter(([address]) => !listed.has(address))
				.map(([, { file, path }]) => ({
					...at(file),
					says: `The sitemap lacks ${path}.`,
					todo: 'List it, or make it `noindex`.',
				})),
			...[...listed]
				.filter((address) => !wanted.has(address))
				.map((address) => ({
					...at('dist/sitemap-0.xml'),
					says: `The sitemap lists ${address}, which is not indexable or does not exist.`,
					todo: 'Remove it.',
				})),
		];
	},
};

function addressesIn(site: Site): string[] {
	return [...site.files.keys()]
		.filter((name) => /^sitemap.*\.xml$/.test(name) && name !== 'sitemap-index.xml')
		.flatMap((name) => [...(site.files.get(name)?.toString('utf8') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)])
		.map(([, address = '']) => address.replaceAll('&amp;', '&'));
}
