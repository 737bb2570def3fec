/** An HTML element as data. Tree.astro renders it on the server and `build` in the browser, so both show the same. */
export interface Element<Leaf = string> {
	tag: string;
	attributes: Record<string, string>;
	children: Tree<Leaf>[];
}
/** A node of a tree: an element, text, or, only on the server, `Written` HTML. */
export type Tree<Leaf = string> = Element<Leaf> | Leaf;

/** Describes an element by its class or attributes and its children; `false` children are left out. */
export function h<Leaf = string>(
	tag: string,
	of: string | Record<string, string>,
	...children: (Tree<Leaf> | false)[]
): Element<Leaf> {
	const attributes = typeof of === 'string' ? (of ? { class: of } : {}) : of;
	return {
		tag,
		attributes: attributes as Record<string, string>,
		children: children.filter((child): child is Tree<Leaf> => child !== false),
	};
}

/** Finds an element that the script needs; throws if it is missing. */
export function part<E extends globalThis.Element = HTMLElement>(top: ParentNode, selector: string): E {
	const found = top.querySelector<E>(selector);
	if (!found) throw new Error(`The page has no ${selector}.`);
	return found;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Builds in the browser what `Tree.astro` renders on the server. Text is inserted as text, never as HTML. */
export function build(node: Tree, space = ''): Node {
	if (typeof node === 'string') return document.createTextNode(node);
	const within = node.tag === 'svg' ? SVG : space;
	const element = within ? document.createElementNS(within, node.tag) : document.createElement(node.tag);
	for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
	element.append(...node.children.map((child) => build(child, within)));
	return element;
}

/** Creates an element in the browser from attributes and children. Text is inserted as text, never as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string>,
	...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = build(h(tag, attributes)) as HTMLElementTagNameMap[Tag];
	made.append(...children);
	return made;
}
