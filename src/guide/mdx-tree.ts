import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { markdownToMdast, mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reads a body (or a whole file with its front matter) as the build reads it: one tree with the place of everything in
 * it. Throws where a tag is not closed or a brace opens an expression that is none.
 */
export const readMdx = (text: string): MdastNode => mdxToMdast(text);

/** A body that was read, or the place and the reason why it cannot be, in whole sentences. */
export type ReadBody =
	{ tree: MdastNode; fault: null } | { tree: null; fault: { line: number; col: number; says: string; todo: string } };

/** Reads a body as `readMdx` does, or as plain Markdown, and says in an editor’s words where that fails. */
export function readBody(text: string, format: 'mdx' | 'markdown'): ReadBody {
	try {
		return { tree: format === 'mdx' ? readMdx(text) : markdownToMdast(text), fault: null };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const [, line = '1', col = '1', says = message] = /^(\d+):(\d+): ([^]*?)(?: \([\w:-]+\))?$/.exec(message) ?? [];
		const at = text.split('\n')[Number(line) - 1]?.slice(Number(col) - 1) ?? '';
		return { tree: null, fault: { line: Number(line), col: Number(col), ...inWords(says, at) } };
	}
}

const parserWords = z
	.array(
		z.strictObject({
			parser: z.string().default(''),
			text: z.string().default(''),
			says: z.string(),
			todo: z.string(),
		}),
	)
	.parse(parse(readFileSync('src/guide/parser-words.yaml', 'utf8')));

/** What the parser says of tags and braces, for someone who writes neither; `at` is the line from there on. */
function inWords(says: string, at: string): { says: string; todo: string } {
	for (const words of parserWords) {
		const found = new RegExp(words.parser, 's').exec(says);
		if (!found || !new RegExp(words.text).test(at)) continue;
		const filled = (text: string) => text.replaceAll(/\$<(\w+)>/g, (_, name: string) => found.groups?.[name] ?? '');
		return { says: filled(words.says), todo: filled(words.todo) };
	}
	throw new Error(`No words of parser-words.yaml fit “${says}”.`);
}

/** Every node below and with this one, in the order of the text. */
export function nodesOf(node: MdastNode, found: MdastNode[] = []): MdastNode[] {
	found.push(node);
	if ('children' in node) for (const child of node.children as MdastNode[]) nodesOf(child, found);
	return found;
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
