import { forEachPage, wrong, type Rule } from '../rule.ts';

/** JSON-LD can be read, says it is schema.org’s, and cannot end its own script element. */
export const linkedData: Rule = forEachPage((page) =>
	page.elements
		.filter(({ tag, attributes }) => tag === 'script' && attributes['type'] === 'application/ld+json')
		.flatMap((element) => {
			if (element.ownText.includes('<')) return wrong(page, element, 'linked-data/bare');
			try {
				const data = JSON.parse(element.ownText) as { '@context'?: unknown };
				return data['@context'] === 'https://schema.org' ? [] : wrong(page, element, 'linked-data/context');
			} catch {
				return wrong(page, element, 'linked-data/json');
			}
		}),
);
