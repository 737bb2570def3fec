import { forEachPage, wrong, type Rule } from '../rule.ts';

const RULE = 'audit/canonical';

/** Each page that may be found names its own address, whole and https, once, in its head; a copy names such a page. */
export const canonical: Rule = forEachPage((page, site) => {
	const links = page.elements.filter(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical');
	const [link] = links;
	if (!link || links.length > 1) {
		if (!page.isIndexable && !link) return [];
		return [
			wrong(page, link ?? null, RULE, `The page has ${links.length} canonical links.`, 'Give it one, to itself.'),
		];
	}
	const { href = '' } = link.attributes;
	if (link.within.at(-1) !== 'head') {
		return [
			wrong(page, link, RULE, 'The canonical link is outside the head, where nobody reads it.', 'Move it there.'),
		];
	}
	if (!href.startsWith('https://')) {
		return [
			wrong(
				page,
				link,
				RULE,
				`The canonical address \`${href}\` is not a whole https address.`,
				'Set SITE_URL to one.',
			),
		];
	}
	if (!page.isIndexable || href === `${site.address}${page.path.slice(1)}`) return [];
	const says = `The canonical address \`${href}\` is not the page’s own, \`${page.path}\`.`;
	return [wrong(page, link, RULE, says, 'Name the page itself, or one that search engines may list.')];
});
