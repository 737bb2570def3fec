/** Describes an element. Tree.astro renders it on the server and build.ts makes it in the browser, so both show the same. */
export interface Element {
	tag: string;
	attributes: Record<string, string>;
	children: Node[];
}
export type Node = Element | string;

/** Describes an element by its class or attributes and its children; `false` children are left out. */
export function h(tag: string, of: string | Record<string, string>, ...children: (Node | false)[]): Element {
	const attributes = typeof of === 'string' ? (of ? { class: of } : {}) : of;
	return {
		tag,
		attributes: attributes as Record<string, string>,
		children: children.filter((child) => child !== false),
	};
}
