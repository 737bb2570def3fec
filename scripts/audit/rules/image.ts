import { at, type SiteRule } from '../rule.ts';
import { fileAt, isInside, resolveLink } from '../site.ts';

/** Reports pictures without width and height, which make pages jump while loading, and pictures without a file. */
export const image: SiteRule = {
	id: 'audit/image',
	severity: 'error',
	title: 'Pictures',
	help: `
		Each \`<img>\` has a width and a height, so that the page does not jump, and a file that is in the site.
	`,
	page: (page, site) =>
		page.elements
			.filter(({ tag }) => tag === 'img')
			.flatMap((element) => {
				const { width, height, src = '' } = element.attributes;
				const url = resolveLink(site, page, src);
				const isMissing = url !== null && isInside(url) && fileAt(site, url.pathname) === null;
				const place = at(page, element);
				return [
					...(width && height ? [] : [{ ...place, says: `\`${src}\` has no width and height.`, todo: 'Add both.' }]),
					...(isMissing ? [{ ...place, says: `\`${src}\` is not in the site.`, todo: 'Correct the address.' }] : []),
				];
			}),
};
