import { markdownToMdast, mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { inEditorsWords } from './parser-words.ts';
import { tagSlip } from './tag-slips.ts';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Parses a body, or a whole file with its front matter, as the build does. The tree has the position of every node. Throws when a
 * tag is not closed or a brace opens something that is not an expression.
 */
export const readMdx = (text: string): MdastNode => mdxToMdast(text);

/** A parsed body, or the position of the error with a message in whole sentences. */
export type ReadBody =
	{ tree: MdastNode; fault: null } | { tree: null; fault: { line: number; col: number; says: string; todo: string } };

/** Parses a body as MDX or plain Markdown, and reports errors in an editor’s words. */
export function readBody(text: string, format: 'mdx' | 'markdown'): ReadBody {
	try {
		return { tree: format === 'mdx' ? readMdx(text) : markdownToMdast(text), fault: null };
	} catch (error) {
		const slip = format === 'mdx' ? tagSlip(text) : null;
		if (slip) return { tree: null, fault: slip };
		const message = error instanceof Error ? error.message : String(error);
		const [, line = '1', col = '1', says = message] = /^(\d+):(\d+): ([^]*?)(?: \([\w:-]+\))?$/.exec(message) ?? [];
		const at = text.split('\n')[Number(line) - 1]?.slice(Number(col) - 1) ?? '';
		return { tree: null, fault: { line: Number(line), col: Number(col), ...inEditorsWords(says, at) } };
	}
}

/** The direct children of a node; an empty list for a node without children. */
export const childrenOf = (node: MdastNode): readonly MdastNode[] =>
	'children' in node ? (node.children as MdastNode[]) : [];

/** A node and all nodes below it, in document order. */
export function nodesOf(node: MdastNode, found: MdastNode[] = []): MdastNode[] {
	found.push(node);
	for (const child of childrenOf(node)) nodesOf(child, found);
	return found;
}

export const isComponent = (node: MdastNode): node is Component =>
	node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The components of this name below a node. */
export const componentsOf = (node: MdastNode, name: string): Component[] =>
	nodesOf(node)
		.filter(isComponent)
		.filter((component) => component.name === name);

/** The attributes of a component that are plain strings. An attribute without a value is an empty string. */
export function attributesOf(component: Component): Record<string, string> {
	return Object.fromEntries(
		component.attributes.flatMap((attribute) =>
			attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || attribute.value == null)
				? [[attribute.name, attribute.value ?? '']]
				: [],
		),
	);
}

/** The words of a node as a reader sees them. `figure` gives the words of a component without content. */
export function wordsOfNode(node: MdastNode, figure: (component: Component) => string = () => ''): string {
	if (node.type === 'break') return ' ';
	if (isComponent(node) && node.children.length === 0) return figure(node);
	if ('children' in node)
		return childrenOf(node)
			.map((child) => wordsOfNode(child, figure))
			.join('');
	return 'value' in node ? String(node.value) : '';
}
