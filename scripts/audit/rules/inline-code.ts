import { forEachPage, wrong, type Rule } from '../rule.ts';

/** The Content-Security-Policy lets no script or style run that stands in the page; JSON-LD is data and may. */
export const inlineCode: Rule = forEachPage((page) =>
	page.elements.flatMap((element) => {
		const { tag, attributes } = element;
		const handler = Object.keys(attributes).find((name) => /^on[a-z]/.test(name));
		const isData = attributes['src'] !== undefined || attributes['type'] === 'application/ld+json';
		if (handler !== undefined) return wrong(page, element, 'inline-code/handler', { tag, handler });
		if (tag === 'script' && !isData) return wrong(page, element, 'inline-code/script');
		if (tag === 'style') return wrong(page, element, 'inline-code/style');
		if (attributes['style'] !== undefined) return wrong(page, element, 'inline-code/attribute', { tag });
		return /^\s*javascript:/i.test(attributes['href'] ?? '') ? wrong(page, element, 'inline-code/link') : [];
	}),
);
