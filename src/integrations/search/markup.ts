import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';

export const isElement = (node: Html.Node): node is Html.Element => tree.isElementNode(node);
export const isText = (node: Html.Node): node is Html.TextNode => tree.isTextNode(node);

export const attribute = (element: Html.Element, name: string): string | null =>
	element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** The text with single spaces, and none before a stop or comma where an element was left out. */
export const oneLine = (text: string): string =>
	text
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ (?=[.,;:!?]( |$))/g, '')
		.trim();

/** The first element at or below `node`, in document order, that is wanted. */
export function find(node: Html.Node, wanted: (element: Html.Element) => boolean): Html.Element | undefined {
	if (isElement(node) && wanted(node)) return node;
	for (const child of 'childNodes' in node ? node.childNodes : []) {
		const found = find(child, wanted);
		if (found) return found;
	}
	return undefined;
}

/** The headings of the second level in a text, with their own address or that of the section they open. */
export function headingsIn(html: string): { id: string; label: string }[] {
	const visit = (node: Html.Node, around: string): { id: string; label: string }[] => {
		const id = (isElement(node) && attribute(node, 'id')) || around;
		if (isElement(node) && node.tagName === 'h2') return [{ id, label: titleOf(node) }];
		return 'childNodes' in node ? node.childNodes.flatMap((child) => visit(child, id)) : [];
	};
	return visit(parseFragment(html), '');
}

// Sources are what a page rests on, not what it says; listings are results of their own.
const silentSections = new Set(['sources', 'listings']);
const silentTags = new Set(['script', 'style', 'template', 'svg', 'nav', 'button', 'form']);

/** Whether an element says nothing that a reader would search for. */
export const isSilent = (element: Html.Element): boolean =>
	silentTags.has(element.tagName) ||
	silentSections.has(attribute(element, 'id') ?? '') ||
	// The mark beside figures that come from invented listings.
	hasClass(element, 'tag') ||
	attribute(element, 'hidden') !== null ||
	attribute(element, 'data-search-ignore') !== null ||
	attribute(element, 'aria-hidden') === 'true';

/** A heading’s words, without the bullets of lines, which are signs beside it. */
export function titleOf(heading: Html.Element): string {
	const read = (node: Html.Node): string => {
		if (isText(node)) return node.value;
		if (!isElement(node) || isSilent(node) || hasClass(node, 'bullet')) return '';
		return node.childNodes.map(read).join('');
	};
	return oneLine(read(heading));
}

const hasClass = (element: Html.Element, name: string): boolean =>
	(attribute(element, 'class') ?? '').split(/\s+/).includes(name);
