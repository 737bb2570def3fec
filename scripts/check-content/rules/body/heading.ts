import type { MdastNode } from 'satteri';
import { componentsOf, nodesOf, wordsOfNode } from '#mdx/tree.ts';
import { nearest } from '#domain/nearest.ts';
import type { Finding, Words } from '../../../lint/rule.ts';
import { startOfBody, type ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { hasText, shapeOf } from './shape.ts';

/** A text has the headings that its kind of page needs, in their order, and is an outline without holes. */
export const heading: ContentRule = {
	id: 'content/heading',
	severity: 'error',
	title: 'A heading that its kind of page needs is missing',
	help: `
		\`\`\`
		src/content/roles/mlops-engineer/skills/python.mdx:44:1  content/heading
		  The heading \`## Level by level\` is missing.
		  Is it this one? Write it word for word.
		\`\`\`

		Pages of one kind have the same headings, word for word, so that readers find the same thing in the same place.
		\`src/content-model/kinds/\` lists them. You may add headings of your own beside them, and \`###\` below them. The guides
		other than the MLOps engineer’s may leave out those that the list calls optional.

		A line of hyphens directly below words makes a heading of them. Write \`## \` in front of a heading instead.
	`,
	file: (file) => (hasText(file) ? [...wrong(file), ...missing(file)] : []).concat(empty(file)),
};

const plain = (text: string): string => text.replaceAll('’', "'").toLowerCase();

function missing(file: ContentFile): Finding[] {
	const there = file.nodes.filter((node) => node.type === 'heading' && node.depth === 2);
	const texts = there.map((node) => wordsOfNode(node));
	return (shapeOf(file)?.headings ?? [])
		.filter(({ optional }) => file.depth === 'full' || !optional)
		.filter(({ text }) => !texts.some((other) => plain(other) === plain(text)))
		.map(({ text, optional }) => {
			const near = there[texts.indexOf(nearest(text, texts) ?? '')];
			return {
				...at(file, near ?? startOfBody(file)),
				severity: optional ? 'warning' : 'error',
				says: `The heading \`## ${text}\` is missing.`,
				todo: near ? 'Is it this one? Write it word for word.' : 'Add it, with its text.',
			};
		});
}

interface Heading {
	node: MdastNode;
	words: string;
	depth: number;
	/** Its place among the headings that the kind has; -1 for one of the writer’s own. */
	place: number;
}

function wrong(file: ContentFile): Finding[] {
	const order = (shapeOf(file)?.headings ?? []).map(({ text }) => text);
	const briefs = file.tree ? componentsOf(file.tree, 'Brief').flatMap((brief) => nodesOf(brief)) : [];
	const headings = file.nodes
		.filter((node) => node.type === 'heading')
		// Those of a brief are told of by its rule.
		.filter((node) => !briefs.includes(node))
		.map((node): Heading => {
			const words = wordsOfNode(node).trim();
			const place = node.depth > 2 ? -1 : order.findIndex((text) => plain(text) === plain(words));
			return { node, words, place, depth: node.depth };
		});
	return headings.flatMap((one, index) => {
		const words = faultOf(one, headings.slice(0, index), sourceLine(file, one.node), order);
		return words ? [{ ...at(file, one.node), ...words }] : [];
	});
}

/** Headings with nothing below them, up to the next of their level or the end. */
function empty(file: ContentFile): Finding[] {
	const blocks = file.tree && 'children' in file.tree ? (file.tree.children as MdastNode[]) : [];
	return blocks.flatMap((node, index): Finding[] => {
		if (node.type !== 'heading' || wordsOfNode(node).trim() === '') return [];
		const next = blocks[index + 1];
		if (next && !(next.type === 'heading' && next.depth <= node.depth)) return [];
		return [
			{
				...at(file, node),
				says: `Nothing stands below the heading “${wordsOfNode(node).trim()}”.`,
				todo: 'Write the section, or take the heading out.',
			},
		];
	});
}

/** The last line of the source that a heading is made of. */
const sourceLine = (file: ContentFile, node: MdastNode): string =>
	file.text.slice(0, node.position?.end.offset).split('\n').at(-1) ?? '';

/** The first thing that is wrong with a heading, after those before it. */
function faultOf({ words, depth, place }: Heading, before: Heading[], line: string, order: string[]): Words | null {
	const above = before.at(-1)?.depth ?? 1;
	if (depth === 1) {
		return {
			says: 'The text has a heading of the first level.',
			todo: 'Begin it with `##`; the page’s own heading is its title.',
		};
	}
	if (/^ {0,3}(?:-+|=+) *$/.test(line)) {
		return {
			says: 'The line of hyphens below makes a heading of this one.',
			todo: 'Write `## ` in front of a heading, and take the line out.',
		};
	}
	if (words === '') return { says: 'The heading has no words.', todo: 'Write them, or take the heading out.' };
	if (depth > above + 1) {
		return {
			says: `A heading of level ${depth} follows one of level ${above}.`,
			todo: `Begin it with \`${'#'.repeat(above + 1)}\`, so that no level is left out.`,
		};
	}
	const section = before.slice(before.findLastIndex((other) => other.depth < depth) + 1);
	if (section.some((other) => other.depth === depth && plain(other.words) === plain(words))) {
		return { says: `The heading “${words}” stands twice.`, todo: 'Give each section its own.' };
	}
	if (place >= 0 && (before.findLast((other) => other.place >= 0)?.place ?? -1) > place) {
		return {
			says: `The section “${words}” stands below one that comes after it.`,
			todo: `The order is: ${order.join(', ')}.`,
		};
	}
	if (/[^.][.:]$/.test(words)) {
		return { says: 'The heading ends like a sentence.', todo: 'Take the mark at its end out.' };
	}
	return null;
}
