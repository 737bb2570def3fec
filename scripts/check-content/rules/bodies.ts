import type { MdastNode } from 'satteri';
import { componentsOf, wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import { bodyShapes, requiredParts, type BodyShape } from '../headings.ts';
import { positionOfNode, startOfBody, type ContentFile } from '../content-file.ts';
import { nearest } from '../../../src/guide/nearest.ts';
import { perFile, problem } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** A body has the headings and parts that its kind of page needs, and about as many words as it takes. */
export const bodies = perFile((file) => {
	const shape = file.kind && bodyShapes[file.kind];
	if (!shape || !file.tree) return [];
	return [
		...headings(file, shape),
		...brief(file, file.tree, shape),
		...parts(file, file.tree),
		...words(file, file.tree, shape),
	];
});

const plain = (text: string) => text.replaceAll('’', "'").toLowerCase();

function headings(file: ContentFile, shape: BodyShape): Problem[] {
	const there = file.nodes.filter((node) => node.type === 'heading' && node.depth === 2);
	const texts = there.map((node) => wordsOfNode(node));
	const isWhole = file.role === 'mlops-engineer';
	const tooHigh = file.nodes.filter((node) => node.type === 'heading' && node.depth === 1);
	return [
		...tooHigh.map((node) =>
			problem(file, positionOfNode(node), {
				rule: 'content/heading',
				severity: 'error',
				says: 'The text has a heading of the first level.',
				todo: 'Begin it with `##`; the page’s own heading is its title.',
			}),
		),
		...shape.headings
			.filter((heading) => isWhole || !shape.optional?.includes(heading))
			.filter((heading) => !texts.some((text) => plain(text) === plain(heading)))
			.map((heading) => {
				const near = nearest(heading, texts);
				const node = there[texts.indexOf(near ?? '')];
				return problem(file, node ? positionOfNode(node) : startOfBody(file), {
					rule: 'content/heading',
					severity: shape.optional?.includes(heading) ? 'warning' : 'error',
					says: `The heading \`## ${heading}\` is missing.`,
					todo: near === null ? 'Add it, with its text.' : `Is it this one? Write it word for word.`,
				});
			}),
	];
}

function brief(file: ContentFile, tree: MdastNode, shape: BodyShape): Problem[] {
	const briefs = componentsOf(tree, 'Brief');
	if (briefs.length === (shape.brief ? 1 : 0)) return [];
	const [, second] = briefs;
	return [
		problem(file, second ? positionOfNode(second) : startOfBody(file), {
			rule: 'content/brief',
			severity: 'error',
			says: `The text has ${briefs.length === 0 ? 'no' : briefs.length} \`<Brief>\`.`,
			todo: shape.brief
				? 'Put what the one-page guide shows of it between one <Brief> and </Brief>, first in the text.'
				: 'Take it out: this page is shown whole.',
		}),
	];
}

function parts(file: ContentFile, tree: MdastNode): Problem[] {
	const wanted = (file.kind && requiredParts[file.kind]) ?? [];
	return wanted
		.filter((name) => componentsOf(tree, name).length === 0)
		.map((name) =>
			problem(file, startOfBody(file), {
				rule: 'content/missing-part',
				severity: 'error',
				says: `The text has no \`<${name}>\`.`,
				todo: 'Add it where it belongs.',
			}),
		);
}

function words(file: ContentFile, tree: MdastNode, shape: BodyShape): Problem[] {
	const { from, to } = file.role === 'mlops-engineer' ? shape.words : (shape.wordsElsewhere ?? shape.words);
	const count = proseWords(tree);
	if (count >= from && count <= to) return [];
	return [
		problem(file, startOfBody(file), {
			rule: 'content/length',
			severity: 'warning',
			says: `The text has ${count} words; a page of its kind takes ${from} to ${to}.`,
			todo:
				count < from ? 'Say what a reader still has to guess.' : 'Take out what does not help a reader decide or do.',
		}),
	];
}

/** Words of running text: without front matter, code and tables. */
function proseWords(node: MdastNode): number {
	if (node.type === 'code' || node.type === 'table' || node.type === 'yaml') return 0;
	if (node.type === 'paragraph' || node.type === 'heading') return countWords(wordsOfNode(node));
	if (node.type === 'text') return countWords(node.value);
	return 'children' in node ? (node.children as MdastNode[]).reduce((sum, child) => sum + proseWords(child), 0) : 0;
}

const countWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
