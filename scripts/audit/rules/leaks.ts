import { wrong, type Rule } from '../rule.ts';
import type { Site } from '../site.ts';
import { BROKEN } from '../broken-words.ts';

const TEXT = /\.(?:html|css|js|mjs|json|ndjson|csv|xml|txt|svg|md|webmanifest)$/;

/** What an advert says is its employer’s, whatever it is: an advert titled `Engineer {{location}}` breaks nothing here. */
const withoutStrangers = (text: string, { shown }: Site): string =>
	(shown?.brokenWords ?? []).reduce((rest, words) => rest.replaceAll(words, ' '), text);

/** Nothing of the machine that built the site, no source maps, and no broken placeholder reaches readers. */
export const leaks: Rule = (site) => [
	...[...site.files.keys()].flatMap((name) => {
		if (name.endsWith('.map')) return wrong(`dist/${name}`, null, 'leak/map');
		if (!TEXT.test(name)) return [];
		const bytes = site.files.get(name);
		const path = site.machinePaths.find((one) => bytes?.includes(one));
		return path === undefined ? [] : wrong(`dist/${name}`, null, 'leak', { path });
	}),
	...site.pages.flatMap((page) => {
		if (page.type === 'listing') return []; // hardly a word on it is an editor’s
		const body = page.elements.find(({ tag }) => tag === 'body');
		const head = page.elements.filter(({ tag }) => tag === 'title' || tag === 'meta');
		// Code may hold what elsewhere is a mistake: a template’s braces, NaN.
		const code = page.elements.flatMap(({ tag, text }) => (tag === 'code' ? [text] : []));
		code.sort((a, b) => b.length - a.length); // a short one may stand within a long one
		const words = code.reduce((text, one) => text.replaceAll(one, ' '), body?.text ?? '');
		const texts = [words, ...head.map(({ text, attributes }) => text + (attributes['content'] ?? ''))];
		const match = texts.map((text) => BROKEN.exec(withoutStrangers(text, site))).find((found) => found !== null);
		if (!match) return [];
		const around = match.input.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20);
		return wrong(page, null, 'broken-text', { around });
	}),
];
