import { forEachPage, wrong, type Rule } from '../rule.ts';

const RULE = 'audit/inline-code';

/** The Content-Security-Policy lets no script or style run that stands in the page; JSON-LD is data and may. */
export const inlineCode: Rule = forEachPage((page) =>
	page.elements.flatMap((element) => {
		const { tag, attributes } = element;
		const handler = Object.keys(attributes).find((name) => /^on[a-z]/.test(name));
		if (handler !== undefined) {
			return wrong(
				page,
				element,
				RULE,
				`\`<${tag} ${handler}>\` is inline script.`,
				'Listen for the event in a script file.',
			);
		}
		if (tag === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json') {
			return wrong(page, element, RULE, 'A script stands in the page itself.', 'Move it to a file.');
		}
		if (tag === 'style' || attributes['style'] !== undefined) {
			const what = tag === 'style' ? '`<style>`' : `\`<${tag} style>\``;
			return wrong(page, element, RULE, `${what} is inline style.`, 'Use a class, or an attribute of SVG.');
		}
		if (/^\s*javascript:/i.test(attributes['href'] ?? '')) {
			return wrong(page, element, RULE, 'A link runs a script.', 'Use a button and a script file.');
		}
		return [];
	}),
);
