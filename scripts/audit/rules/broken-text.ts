import { BROKEN } from '../broken-words.ts';
import { at, type SiteRule } from '../rule.ts';
import type { Site } from '../site.ts';

/** Reports placeholders of broken templates, such as `undefined`. */
export const brokenText: SiteRule = {
	id: 'audit/broken-text',
	severity: 'error',
	title: 'A broken placeholder',
	help: `
		“undefined”, “NaN”, “[object Object]”, “Invalid Date” or two braces show that a value was missing when the page was built.
	`,
	site: (site) =>
		site.pages.flatMap((page) => {
			// Nearly all words on these pages come from adverts.
			if (page.type === 'listing' || page.type === 'closed') return [];
			const body = page.elements.find(({ tag }) => tag === 'body');
			const head = page.elements.filter(({ tag }) => tag === 'title' || tag === 'meta');
			// Code may contain what would be a mistake elsewhere, such as `{{ }}` or NaN.
			const code = page.elements.flatMap(({ tag, text }) => (tag === 'code' ? [text] : []));
			code.sort((a, b) => b.length - a.length); // a short one may stand within a long one
			const words = code.reduce((text, one) => text.replaceAll(one, ' '), body?.text ?? '');
			const texts = [words, ...head.map(({ text, attributes }) => text + (attributes['content'] ?? ''))];
			const match = texts.map((text) => BROKEN.exec(withoutStrangers(text, site))).find((found) => found !== null);
			if (!match) return [];
			const around = match.input.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20);
			return [{ ...at(page), says: `The page says “${around}”.`, todo: 'Find the missing value.' }];
		}),
};

/** Texts from adverts do not count: an advert may be titled `Engineer {{location}}`. */
const withoutStrangers = (text: string, { shown }: Site): string =>
	(shown?.brokenWords ?? []).reduce((rest, words) => rest.replaceAll(words, ' '), text);
