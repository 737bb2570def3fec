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

/** What the parser says of tags and braces, for someone who writes neither; `at` is the line from there on. */
function inWords(says: string, at: string): { says: string; todo: string } {
	const [, open] = /^Expected a closing tag for `(<[^`]*>)`/.exec(says) ?? [];
	if (open !== undefined) {
		const close = open.replace('<', '</');
		const where = says.includes('before the end of') ? ' in the paragraph that opens it' : '';
		return {
			says: `\`${open}\` is not closed${where}.`,
			todo: `Write \`${close}\` where it ends, or close it at once: \`${open.replace('>', ' />')}\`.`,
		};
	}
	const [, close] = /^Unexpected closing tag `([^`]*)`/.exec(says) ?? [];
	if (close !== undefined) {
		return {
			says: `\`${close}\` closes nothing.`,
			todo: `Take it out, or write \`${close.replace('/', '')}\` where it begins; of two tags, the inner one is closed first.`,
		};
	}
	if (/brace|expression/.test(says)) {
		return {
			says: 'A `{` in the text opens an expression, and a text has none.',
			todo: 'Put it within backticks, or take it out.',
		};
	}
	if (at.startsWith('<!--')) {
		return { says: 'A note to other editors is written otherwise here.', todo: 'Write `{/* like this */}`.' };
	}
	if (/^<[A-Z]\w* +[\w-]+=[^"']/.test(at)) {
		return {
			says: 'What a prop of this tag says does not stand in straight quotation marks.',
			todo: 'Write them so: `<Cite source="cncf-survey-2026" />`.',
		};
	}
	if (/JSX tag|before name|in name/.test(says)) {
		return {
			says: 'A `<` in the text reads as the start of a tag that is none.',
			todo: 'Write it as words (“under 100 ms”) or within backticks, a link as `[words](https://…)`, and what a prop says in double quotes.',
		};
	}
	return {
		says: `The text cannot be read: ${says.replace(/\.$/, '')}.`,
		todo: 'Close every tag, and write `<` and `{` in prose as words or within backticks.',
	};
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
