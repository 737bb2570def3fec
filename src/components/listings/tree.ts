/** An element to be: the server renders it as markup, the browser builds it, so both show the same. */
export interface Element {
	tag: string;
	attributes: Record<string, string>;
	children: Node[];
}
export type Node = Element | string;

/** A class or attributes, then what is inside; nothing stands for a child that is left out. */
export function h(tag: string, of: string | Record<string, string>, ...children: (Node | false)[]): Element {
	const attributes = typeof of === 'string' ? (of ? { class: of } : {}) : of;
	return {
		tag,
		attributes: attributes as Record<string, string>,
		children: children.filter((child) => child !== false),
	};
}
