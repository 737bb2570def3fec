import { wrong, type Rule } from '../rule.ts';
import type { Site } from '../site.ts';

/** The sitemap lists every page that may be found and no other, and robots.txt names it. */
export const sitemap: Rule = (site) => {
	const robots = site.files.get('robots.txt')?.toString('utf8');
	const line = `Sitemap: ${site.address}sitemap-index.xml`;
	const isNamed = robots?.split('\n').includes(line);
	const problems = isNamed ? [] : [wrong('dist/robots.txt', null, robots ? 'robots/sitemap' : 'robots/none', { line })];
	if (!site.files.has('sitemap-index.xml')) {
		return [...problems, wrong('dist/sitemap-index.xml', null, 'sitemap/none')];
	}
	const listed = new Set(addresses(site));
	const wanted = new Map(
		[...site.pages.filter(({ isRedirect }) => !isRedirect), ...site.leftOut]
			.filter(({ isIndexable }) => isIndexable)
			.map((page) => [`${site.address}${page.path.slice(1)}`, page]),
	);
	return [
		...problems,
		...[...wanted].flatMap(([address, { file, path }]) =>
			listed.has(address) ? [] : wrong(file, null, 'sitemap/lacks', { path }),
		),
		...[...listed].flatMap((address) =>
			wanted.has(address) ? [] : wrong('dist/sitemap-0.xml', null, 'sitemap/more', { address }),
		),
	];
};

function addresses(site: Site): string[] {
	return [...site.files.keys()]
		.filter((name) => /^sitemap.*\.xml$/.test(name) && name !== 'sitemap-index.xml')
		.flatMap((name) => [...(site.files.get(name)?.toString('utf8') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)])
		.map(([, address = '']) => address.replaceAll('&amp;', '&'));
}
