import type { Words } from '../../lint/rule.ts';
import type { Element } from '../page.ts';
import { at, type SiteRule } from '../rule.ts';

/** Reports inline scripts and styles, which the Content-Security-Policy blocks. JSON-LD is data and is allowed. */
export const inlineCode: SiteRule = {
	id: 'audit/inline-code',
	severity: 'error',
	isHarmful: true,
	title: 'Script or style in the page',
	help: `
		The Content-Security-Policy of the site lets no script run and no style apply that stands in the page itself, nor \`style\` or \`on…\` attributes. JSON-LD is data and may stay.
	`,
	page: (page) =>
		page.elements.flatMap((element) => {
			const words = inlineIn(element);
			return words ? [{ ...at(page, element), ...words }] : [];
		}),
};

function inlineIn({ tag, attributes }: Element): Words | null {
	const handler = Object.keys(attributes).find((name) => /^on[a-z]/.test(name));
	const isData = attributes['src'] !== undefined || attributes['type'] === 'application/ld+json';
	const useClass = 'Use a class, or an attribute of SVG.';
	if (handler !== undefined) {
		return { says: `\`<${tag} ${handler}>\` is inline script.`, todo: 'Listen for the event in a script file.' };
	}
	if (tag === 'script' && !isData) return { says: 'There is an inline script.', todo: 'Move it to a file.' };
	if (tag === 'style') return { says: '`<style>` is inline style.', todo: useClass };
	if (attributes['style'] !== undefined) return { says: `\`<${tag} style>\` is inline style.`, todo: useClass };
	// The bookmarklet is meant for other pages; on this site the policy blocks it.
	if (attributes['class'] === 'bookmark' || !/^\s*javascript:/i.test(attributes['href'] ?? '')) return null;
	return { says: 'A link runs a script.', todo: 'Use a button and a script file.' };
}
