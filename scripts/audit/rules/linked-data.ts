import type { Words } from '../../lint/rule.ts';
import { at, type SiteRule } from '../rule.ts';

/** Reports JSON-LD that does not parse, is not of schema.org, or could end its own script element. */
export const linkedData: SiteRule = {
	id: 'audit/linked-data',
	severity: 'error',
	title: 'JSON-LD',
	help: `
		The data for search engines is valid JSON with the context \`https://schema.org\`, and holds no bare \`<\`, which could end its script element early.
	`,
	page: (page) =>
		page.elements
			.filter(({ tag, attributes }) => tag === 'script' && attributes['type'] === 'application/ld+json')
			.flatMap((element) => {
				const words = faultOf(element.ownText);
				return words ? [{ ...at(page, element), ...words }] : [];
			}),
};

function faultOf(text: string): Words | null {
	if (text.includes('<')) return { says: 'The JSON-LD contains an unescaped `<`.', todo: 'Write it as \\u003c.' };
	try {
		const data = JSON.parse(text) as { '@context'?: unknown };
		if (data['@context'] === 'https://schema.org') return null;
		return { says: 'The JSON-LD has another `@context` than https://schema.org.', todo: 'Set it.' };
	} catch {
		return { says: 'The JSON-LD is not valid JSON.', todo: 'Build it with JSON.stringify.' };
	}
}
