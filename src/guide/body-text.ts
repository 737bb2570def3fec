import Slugger from 'github-slugger';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { components } from '#content-model/components.ts';
import { readFence } from '#mdx/fence.ts';
import { attributesOf, childrenOf, componentsOf, isComponent, wordsOfNode, type Component } from '#mdx/tree.ts';

/** Returns the text of a component that is filled from data, such as `<Count>`. */
export type ComponentWords = (component: Component) => string;

/** The body of an entry as editors wrote it, in MDX or Markdown. */
export interface Body {
	body?: string;
	filePath?: string;
}

/** One heading of a text and the words below it, up to the next heading. */
export interface BodySection {
	/** The heading’s id on the text’s own page; empty for the part above the first heading. */
	id: string;
	title: string;
	/** Depth of the heading; 0 for the part above the first heading. */
	depth: number;
	text: string;
	/** Names of the components in this section that are filled from data. */
	placed: string[];
}

/** Parses a body with the build’s options, so that quotes and dashes are those that readers see. */
const treeOf = ({ body = '', filePath = '' }: Body): MdastNode => {
	const options = { features: { smartPunctuation: true } };
	return filePath.endsWith('.md') ? markdownToMdast(body, options) : mdxToMdast(body, options);
};

/**
 * Splits a text into its sections, in plain words. The first section is the part above the first heading, even if it is empty.
 */
export function sectionsOf(body: Body, words: ComponentWords): BodySection[] {
	const slugger = new Slugger();
	const sections: { section: BodySection; sentences: string[] }[] = [
		{ section: { id: '', title: '', depth: 0, text: '', placed: [] }, sentences: [] },
	];
	for (const node of childrenOf(treeOf(body))) {
		if (node.type === 'heading') {
			const title = oneLine(wordsOfNode(node, words));
			const section = { id: slugger.slug(title), title, depth: node.depth, text: '', placed: [] };
			sections.push({ section, sentences: [] });
			continue;
		}
		const last = sections.at(-1);
		last?.sentences.push(...sentencesOf(node, words));
		if (isPlaced(node)) last?.section.placed.push(node.name ?? '');
	}
	return sections.map(({ section, sentences }) => ({ ...section, text: inSentences(sentences) }));
}

/** The whole text in plain words, headings included. */
export const textOf = (body: Body, words: ComponentWords): string => inSentences(sentencesOf(treeOf(body), words));

/** The words inside `<Brief>`, in plain text. */
export const briefOf = (body: Body, words: ComponentWords): string =>
	inSentences(componentsOf(treeOf(body), 'Brief').flatMap((brief) => sentencesOf(brief, words)));

/** Joins the texts of separate blocks, with a full stop after each that has none, so that their sentences don’t run together. */
export const inSentences = (parts: readonly (string | null | undefined)[]): string =>
	parts
		.map((part) => oneLine(part ?? ''))
		.filter(Boolean)
		.map((part) => (/[.!?:;,]$/.test(part) ? part : `${part}.`))
		.join(' ');

const blocks = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement']);

/** The text of each block in a node: a paragraph, a heading, a table cell, a line of code. */
function sentencesOf(node: MdastNode, words: ComponentWords): string[] {
	if (node.type === 'code' && (node.lang === 'dot' || readFence(node.meta).hidden)) return [];
	if (!blocks.has(node.type) || isEmptyComponent(node)) return [wordsOfNode(node, words)];
	const inside = childrenOf(node).flatMap((child) => sentencesOf(child, words));
	if (!isComponent(node)) return inside;
	const { title = '', caption = '' } = attributesOf(node);
	return [components.get(node.name ?? '')?.label ?? title, ...inside, caption];
}

const isEmptyComponent = (node: MdastNode) => isComponent(node) && node.children.length === 0;
const isPlaced = (node: MdastNode): node is Component =>
	isComponent(node) && components.get(node.name ?? '')?.kind === 'placed';
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
