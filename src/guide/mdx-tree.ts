import { mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reads a body (or a whole file with its front matter) as the build reads it: one tree with the place of everything in
 * it. Throws where a tag is not closed or a brace opens an expression that is none.
 */
export const readMdx = (text: string): MdastNode => mdxToMdast(text);

/** Every node below and with this one, in the order of the text. */
export function* nodesOf(node: MdastNode): Generator<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children as MdastNode[]) yield* nodesOf(child);
}

export const isComponent = (node: MdastNode): node is Component =>
	node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The components of this name below a node. */
export const componentsOf = (node: MdastNode, name: string): Component[] =>
	[...nodesOf(node)].filter(isComponent).filter((component) => component.name === name);

/** The attributes of a component that are plain strings; one without a value is the empty string. */
export function attributesOf(component: Component): Record<string, string> {
	return Object.fromEntries(
		component.attributes.flatMap((attribute) =>
			attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || attribute.value == null)
				? [[attribute.name, attribute.value ?? '']]
				: [],
		),
	);
}

/** The words of a node as a reader sees them; `figure` says what a component without words of its own shows. */
export function wordsOfNode(node: MdastNode, figure: (component: Component) => string = () => ''): string {
	if (node.type === 'break') return ' ';
	if (isComponent(node) && node.children.length === 0) return figure(node);
	if ('children' in node) return (node.children as MdastNode[]).map((child) => wordsOfNode(child, figure)).join('');
	return 'value' in node ? String(node.value) : '';
}
