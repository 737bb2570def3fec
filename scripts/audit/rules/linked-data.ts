import { forEachPage, wrong, type Rule } from '../rule.ts';

const RULE = 'audit/linked-data';

/** JSON-LD can be read, says it is schema.org’s, and cannot end its own script element. */
export const linkedData: Rule = forEachPage((page) =>
	page.elements
		.filter(({ tag, attributes }) => tag === 'script' && attributes['type'] === 'application/ld+json')
		.flatMap((element) => {
			if (element.ownText.includes('<')) {
				return wrong(page, element, RULE, 'The JSON-LD holds a bare `<`.', String.raw`Write it as \u003c.`);
			}
			try {
				const data = JSON.parse(element.ownText) as { '@context'?: unknown };
				if (data['@context'] === 'https://schema.org') return [];
				return wrong(page, element, RULE, 'The JSON-LD has another `@context` than https://schema.org.', 'Set it.');
			} catch {
				return wrong(page, element, RULE, 'The JSON-LD is not valid JSON.', 'Build it with JSON.stringify.');
			}
		}),
);
