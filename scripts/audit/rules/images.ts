import { forEachPage, wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink } from '../site.ts';

/** Pictures have a size, so that nothing jumps, and a file. */
export const images: Rule = forEachPage((page, site) =>
	page.elements
		.filter(({ tag }) => tag === 'img')
		.flatMap((element) => {
			const { width, height, src = '' } = element.attributes;
			const url = resolveLink(site, page, src);
			const isMissing = url !== null && isInside(url) && fileAt(site, url.pathname) === null;
			return [
				...(width && height ? [] : [wrong(page, element, 'image/size', { src })]),
				...(isMissing ? [wrong(page, element, 'image/missing', { src })] : []),
			];
		}),
);
