import Slugger from 'github-slugger';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { components } from '#content-model/components.ts';
import { readFence } from '#mdx/fence.ts';
import { attributesOf, childrenOf, componentsOf, isComponent, wordsOfNode, type Component } from '#mdx/tree.ts';

/** What a component shows that takes its words from data. */
export type ComponentWords = (component: Component) => string;

/** A text as editors write it: the body of an entry. */
export interface Body {
	body?: string;
	filePath?: string;
}

/** What stands of a text under one of its headings. */
export interface BodySection {
	/** Id of the heading where the text has its page to itself; empty above the first heading. */
	id: string;
	title: string;
	/** Of the heading; 0 above the first. */
	depth: number;
	text: string;
	/** Names of the components in it that are filled from data. */
	placed: string[];
}

/** The tree that the build makes of a text, with the quotes and dashes that readers see. */
const treeOf = ({ body = '', filePath = '' }: Body): MdastNode => {
	const options = { features: { smartPunctuation: true } };
	return filePath.endsWith('.md') ? markdownToMdast(body, options) : mdxToMdast(body, options);
};

/** A text cut at its headings, in plain words; what stands above the first heading comes first, be it nothing. */
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

/** All of a text in plain words, its headings among them. */
export const textOf = (body: Body, words: ComponentWords): string => inSentences(sentencesOf(treeOf(body), words));

/** The `<Brief>` of a text in plain words. */
export const briefOf = (body: Body, words: ComponentWords): string =>
	inSentences(componentsOf(treeOf(body), 'Brief').flatMap((brief) => sentencesOf(brief, words)));

/** Joins what stands in blocks of its own, so that the sentences of neighbours do not run into each other. */
export const inSentences = (parts: readonly (string | null | undefined)[]): string =>
	parts
		.map((part) => oneLine(part ?? ''))
		.filter(Boolean)
		.map((part) => (/[.!?:;,]$/.test(part) ? part : `${part}.`))
		.join(' ');

const blocks = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement']);

/** What stands in each block of a node: a paragraph, a heading, a cell, a line of code. */
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
