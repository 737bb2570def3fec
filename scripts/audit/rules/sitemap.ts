import { wrong, type Rule } from '../rule.ts';
import type { Site } from '../site.ts';

const RULE = 'audit/sitemap';

/** The sitemap lists every page that may be found and no other, and robots.txt names it. */
export const sitemap: Rule = (site) => {
	const robots = site.files.get('robots.txt')?.toString('utf8');
	const problems = [];
	if (robots === undefined) {
		problems.push(wrong('dist/robots.txt', null, 'audit/robots', 'There is no robots.txt.', 'Build one.'));
	} else if (!robots.split('\n').includes(`Sitemap: ${site.address}sitemap-index.xml`)) {
		const todo = `Add the line \`Sitemap: ${site.address}sitemap-index.xml\`.`;
		problems.push(wrong('dist/robots.txt', null, 'audit/robots', 'robots.txt does not name the sitemap.', todo));
	}
	if (!site.files.has('sitemap-index.xml')) {
		return [...problems, wrong('dist/sitemap-index.xml', null, RULE, 'There is no sitemap.', 'Build one.')];
	}
	const listed = new Set(addresses(site));
	const wanted = new Map(
		[...site.pages.filter(({ isRedirect }) => !isRedirect), ...site.leftOut]
			.filter(({ isIndexable }) => isIndexable)
			.map((page) => [`${site.address}${page.path.slice(1)}`, page]),
	);
	for (const [address, page] of wanted) {
		if (listed.has(address)) continue;
		problems.push(wrong(page.file, null, RULE, `The sitemap lacks ${page.path}.`, 'List it, or make it `noindex`.'));
	}
	for (const address of listed) {
		if (wanted.has(address)) continue;
		problems.push(
			wrong(
				'dist/sitemap-0.xml',
				null,
				RULE,
				`The sitemap lists ${address}, which may not be found or is not built.`,
				'Leave it out.',
			),
		);
	}
	return problems;
};

function addresses(site: Site): string[] {
	return [...site.files.keys()]
		.filter((name) => /^sitemap.*\.xml$/.test(name) && name !== 'sitemap-index.xml')
		.flatMap((name) => [...(site.files.get(name)?.toString('utf8') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)])
		.map(([, address = '']) => address.replaceAll('&amp;', '&'));
}
