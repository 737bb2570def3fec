import { forEachPage, wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink } from '../site.ts';

/** Pictures have a size, so that nothing jumps, and a file. */
export const images: Rule = forEachPage((page, site) =>
	page.elements
		.filter(({ tag }) => tag === 'img')
		.flatMap((element) => {
			const { width, height, src = '' } = element.attributes;
			const url = resolveLink(site, page, src);
			const problems = [];
			if (!width || !height) {
				problems.push(wrong(page, element, 'audit/image', `\`${src}\` has no width and height.`, 'Add both.'));
			}
			if (url !== null && isInside(url) && fileAt(site, url.pathname) === null) {
				problems.push(wrong(page, element, 'audit/image', `\`${src}\` is not in the site.`, 'Correct the address.'));
			}
			return problems;
		}),
);
