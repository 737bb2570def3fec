import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Inline elements: they do not separate the words before and after them. */
const INLINE = new Set(
	'a abbr b bdi cite code dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

export interface Element {
	tag: string;
	attributes: Record<string, string>;
	/** All text in it, with single spaces and without the content of `<script>` and `<style>`. */
	text: string;
	/** Its own text, without that of its descendants: the content of a `<script>`. */
	ownText: string;
	/** Tags of its ancestors, the nearest last. */
	within: string[];
	line: number;
	col: number;
}

/** One built page, parsed. */
export interface Page {
	/** `dist/guides/sre/index.html` */
	file: string;
	/** Its address on the site: `/guides/sre/` */
	path: string;
	/** The type of page from `<html data-page>`; null if it has none. */
	type: string | null;
	html: string;
	/** Every element, in the order of the page. */
	elements: Element[];
	/** Whether search engines may list it. `siteOf` sets this to false for copies of other pages. */
	isIndexable: boolean;
	/** Its canonical address; null if it names none. */
	canonical: string | null;
	/** Whether the page only redirects. Rules about pages skip such pages. */
	isRedirect: boolean;
}

export function readPage(name: string, html: string): Page {
	const elements: Element[] = [];
	collect(parse(html, { sourceCodeLocationInfo: true }), [], elements);
	const root = elements.find(({ tag }) => tag === 'html');
	const robots = meta(elements, 'name', 'robots');
	const canonical = elements.find(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical');
	return {
		file: `dist/${name}`,
		path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
		type: root?.attributes['data-page'] ?? null,
		html,
		elements,
		canonical: canonical?.attributes['href'] ?? null,
		isIndexable: !/\bnoindex\b/.test(robots ?? '') && name !== '404.html',
		isRedirect: meta(elements, 'http-equiv', 'refresh') !== null,
	};
}

/** The content of a `<meta>`; null if there is none. */
export function meta(elements: Element[], attribute: string, value: string): string | null {
	const found = elements.find(({ tag, attributes }) => tag === 'meta' && attributes[attribute] === value);
	return found?.attributes['content'] ?? null;
}

function collect(node: Tree.Node, within: string[], elements: Element[]): string {
	if ('value' in node && node.nodeName === '#text') return node.value;
	if (!('childNodes' in node)) return '';
	if (!('tagName' in node)) return node.childNodes.map((child) => collect(child, within, elements)).join('');
	const place = node.sourceCodeLocation;
	const element: Element = {
		tag: node.tagName,
		attributes: Object.fromEntries(
			node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
		),
		text: '',
		ownText: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
		within,
		line: place?.startLine ?? 1,
		col: place?.startCol ?? 1,
	};
	elements.push(element);
	const inside = [...within, node.tagName];
	const text = node.childNodes.map((child) => collect(child, inside, elements)).join('');
	element.text = text.replaceAll(/\s+/g, ' ').trim();
	if (node.tagName === 'script' || node.tagName === 'style') return '';
	return INLINE.has(node.tagName) ? text : ` ${text} `;
}
