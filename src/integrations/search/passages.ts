import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import type { Kind } from '../../search/kinds.ts';
import { nameOf } from '../../search/words.ts';
import { askedFor } from './asked.ts';
import { attribute, find, isElement, isSilent, isText, oneLine, titleOf } from './markup.ts';
import type { SearchRecord } from './pagefind-index.ts';

/** A part of a page under one heading, as the site search knows it. */
export interface Passage {
	/** Address with the anchor: `/guides/sre/#skill-python`; without one for the opening of the page. */
	url: string;
	title: string;
	/** Headings above it, from the page’s own down; empty for the opening. */
	trail: string[];
	kind: Kind;
	/** Slug of the role whose guide it stands in. */
	role: string | null;
	text: string;
}

interface Draft {
	passage: Passage;
	/** It stands above what follows, right below the page’s own heading, and says nothing itself. */
	isTrail: boolean;
	depth: number;
	parts: string[];
}

/**
 * Cuts a built page at every heading (or `dt`) that has an address: its own id, or that of the element
 * it opens. Text under a heading without one belongs to the passage before it. A title below
 * the page’s own that asks is a question. A heading with `data-search-trail` only stands above those that follow. A page
 * below a guide is one passage: the guide has its parts. Answers nothing for a page without `data-search-body`, which says
 * its kind.
 */
export function readPassages(html: string, path: string): Passage[] {
	const body = find(parse(html), (element) => attribute(element, 'data-search-body') !== null);
	if (!body) return [];
	const pageKind = attribute(body, 'data-search-body') as Kind;
	const [, role = null, below = ''] = /^\/guides\/([^/]+)\/(.*)/.exec(path) ?? [];
	const roleName = attribute(body, 'data-search-above');
	const above = below === '' || roleName === null ? [] : [roleName];
	const drafts: Draft[] = [];

	const visit = (node: Html.Node, previous: Html.Node | undefined): void => {
		if (isText(node)) drafts.at(-1)?.parts.push(node.value);
		if (!isElement(node) || isSilent(node)) return;
		const isTrail = attribute(node, 'data-search-trail') !== null;
		const anchor = isTrail ? '#' : isHeading(node) ? anchorOf(node, body) : null;
		if (anchor === '' || (anchor !== null && below === '')) {
			const title = titleOf(node);
			const depth = depthOf(node);
			const kind = depth > 1 && title.endsWith('?') ? 'question' : pageKind;
			const trail = [...above, ...headingsAbove(drafts, depth)];
			drafts.push({
				passage: { url: `${path}${anchor}`, title, trail, kind, role, text: '' },
				isTrail,
				depth,
				parts: [],
			});
			return;
		}
		// Neighbours without a space between them, as in a list of chips, are not one word.
		if (previous && isElement(previous)) drafts.at(-1)?.parts.push(' ');
		node.childNodes.forEach((child, index) => visit(child, node.childNodes[index - 1]));
		if (blocks.has(node.tagName)) endSentence(drafts.at(-1)?.parts ?? []);
	};
	visit(body, undefined);
	return drafts
		.filter(({ isTrail }) => !isTrail)
		.map(({ passage, parts }) => ({ ...passage, text: oneLine(parts.join('')) }));
}

/** What a list of jobs says of itself, where it may be found: its heading, and the sentences marked `data-search-list`. */
export function readJobList(html: string, path: string): Passage[] {
	// Later pages of a list say the same.
	if (path.includes('/page/')) return [];
	const page = parse(html);
	const heading = find(page, ({ tagName }) => tagName === 'h1');
	const intro = find(page, (element) => attribute(element, 'data-search-list') !== null);
	if (!heading || !intro) return [];
	const [, role = null] = /^\/jobs\/([^/]+)\//.exec(path) ?? [];
	const text = oneLine(intro.childNodes.map((node) => (isText(node) ? node.value : '')).join(''));
	return [{ url: path, title: titleOf(heading), trail: [], kind: 'list', role, text }];
}

/** Leaves out the part of a guide that has a page of its own under the same title, which says it at more length. */
export function withoutSummaries(passages: Passage[]): Passage[] {
	const key = ({ role, title }: Passage) => `${role ?? ''} ${title}`;
	const pages = new Set(passages.filter(({ url, role }) => role !== null && !url.includes('#')).map(key));
	return passages.filter((passage) => !passage.url.includes('#') || !pages.has(key(passage)));
}

/** What Pagefind is handed for a passage. */
export const passageRecord = ({ url, title, trail, kind, role, text }: Passage): SearchRecord => ({
	url,
	language: 'en',
	content: text,
	// Above every term of the glossary stands nothing but its name.
	meta: {
		// Lists of jobs name roles, levels and places as guides do, and are to stand first only where jobs are asked for.
		[kind === 'list' ? 'heading' : 'title']: title,
		name: nameOf(title),
		...(topicOf(url) !== '' && { topic: topicOf(url) }),
		...(askedFor(url) !== '' && { asked: askedFor(url) }),
		// The slug is what many call the role, and its guide writes out: SRE.
		...(role !== null && { role: role.replaceAll('-', ' ') }),
		...(kind !== 'glossary' && trail.length > 0 && { trail: trail.join(' › ') }),
	},
	filters: { kind: [kind], ...(role !== null && { role: [role] }) },
});

/** What a question is about, by the name of its file: `/guides/sre/#faq-portfolio` is `portfolio`. */
const topicOf = (url: string): string => /#faq-(.+)$/.exec(url)?.[1]?.replaceAll('-', ' ') ?? '';

const isHeading = ({ tagName }: Html.Element): boolean => /^h[1-5]$/.test(tagName) || tagName === 'dt';
const depthOf = ({ tagName }: Html.Element): number => (tagName === 'dt' ? 6 : Number(tagName[1]));

/** What follows the page’s address: '' for its own heading, null where the heading has no address. */
function anchorOf(heading: Html.Element, body: Html.Element): string | null {
	if (heading.tagName === 'h1') return '';
	const own = attribute(heading, 'id');
	if (heading.tagName !== 'dt') {
		let around = heading.parentNode;
		while (around && isElement(around) && around !== body && attribute(around, 'id') === null)
			around = around.parentNode;
		const opened = around && isElement(around) && around !== body && find(around, isHeading) === heading;
		if (opened) return `#${attribute(around as Html.Element, 'id') ?? ''}`;
	}
	return own === null ? null : `#${own}`;
}

function headingsAbove(drafts: Draft[], depth: number): string[] {
	const trail: string[] = [];
	let below = depth;
	for (const draft of drafts.toReversed()) {
		if (draft.depth >= below) continue;
		trail.unshift(draft.passage.title);
		below = draft.isTrail ? 2 : draft.depth;
	}
	return trail;
}

const blocks = new Set('p li td th dt dd caption figcaption h2 h3 h4 h5 blockquote pre'.split(' '));

/** Sentences of neighbouring cells and items would run into each other in an excerpt. */
function endSentence(parts: string[]): void {
	const last = parts
		.findLast((part) => part.trim() !== '')
		?.trimEnd()
		.at(-1);
	parts.push(last === undefined || /[.!?:;,]/.test(last) ? ' ' : '. ');
}
