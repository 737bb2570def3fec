import { distance } from 'fastest-levenshtein';
import type { MdastNode } from 'satteri';
import { childrenOf, componentsOf, nodesOf, wordsOfNode } from '#mdx/tree.ts';
import { nearest } from '#domain/nearest.ts';
import type { Finding, Words } from '../../../lint/rule.ts';
import { endOfBody, type ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { hasText, shapeOf } from './shape.ts';

/** Reports required headings that are missing or out of order, and headings that skip a level. */
export const heading: ContentRule = {
	id: 'content/heading',
	severity: 'error',
	title: 'A required heading is missing',
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

/**
 * Required headings that are missing, each reported at the line that was probably meant as the heading, or where it belongs.
 */
function missing(file: ContentFile): Finding[] {
	const headings = file.nodes.filter((node) => node.type === 'heading');
	const wanted = shapeOf(file)?.headings ?? [];
	const placeOf = (words: string) => wanted.findIndex(({ text }) => plain(text) === plain(words));
	const there = headings
		.filter(({ depth }) => depth === 2)
		.map((node) => ({ node, words: wordsOfNode(node).trim(), place: placeOf(wordsOfNode(node).trim()) }));
	return wanted
		.filter(({ optional }) => file.depth === 'full' || !optional)
		.filter(({ text }) => there.every(({ place }) => place !== placeOf(text)))
		.map(({ text, optional }) => {
			const place = placeOf(text);
			const next = there.findIndex((one) => one.place > place);
			const meant = meantFor(file, text) ?? betweenIn(there.slice(0, next < 0 ? undefined : next), place);
			const below = there[next];
			return {
				...at(file, meant ?? below?.node ?? endOfBody(file)),
				severity: optional ? 'warning' : 'error',
				says: `The heading \`## ${text}\` is missing.`,
				todo: meant
					? `Is it this line? Write \`## ${text}\`.`
					: `Add it${below ? ` above \`## ${below.words}\`` : ''}, with its text.`,
			};
		});
}

/** The line most likely meant as this heading: nearly the same words, another heading level, or plain text without `##`. */
function meantFor(file: ContentFile, text: string): MdastNode | undefined {
	const lines = file.nodes
		.filter(({ type }) => type === 'heading' || type === 'paragraph')
		.map((node) => ({
			node,
			words: wordsOfNode(node)
				.trim()
				.replace(/^#+\s*/, ''),
		}))
		.filter(({ node, words }) => words.length <= 2 * text.length && (node.type === 'heading' || near(words, text)));
	const texts = lines.map(({ words }) => words);
	return lines[texts.indexOf(nearest(text, texts) ?? '')]?.node;
}

const near = (words: string, text: string): boolean => nearest(text, [words]) !== null && distance(words, text) <= 2;

/** The writer’s own heading where the missing one belongs, if there is exactly one. */
function betweenIn(before: readonly Pick<Heading, 'node' | 'place'>[], place: number): MdastNode | undefined {
	const own = before.slice(before.findLastIndex((one) => one.place >= 0 && one.place < place) + 1);
	return own.length === 1 ? own[0]?.node : undefined;
}

interface Heading {
	node: MdastNode;
	words: string;
	depth: number;
	/** Its index among the headings that the kind requires; -1 for a heading that the writer added. */
	place: number;
}

function wrong(file: ContentFile): Finding[] {
	const order = (shapeOf(file)?.headings ?? []).map(({ text }) => text);
	const briefs = file.tree ? componentsOf(file.tree, 'Brief').flatMap((brief) => nodesOf(brief)) : [];
	const headings = file.nodes
		.filter((node) => node.type === 'heading')
		// The rule for briefs reports headings within a brief.
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
	const blocks = file.tree ? childrenOf(file.tree) : [];
	return blocks.flatMap((node, index): Finding[] => {
		if (node.type !== 'heading' || wordsOfNode(node).trim() === '') return [];
		const next = blocks[index + 1];
		if (next && !(next.type === 'heading' && next.depth <= node.depth)) return [];
		return [
			{
				...at(file, node),
				says: `There is nothing below the heading “${wordsOfNode(node).trim()}”.`,
				todo: 'Write the section, or remove the heading.',
			},
		];
	});
}

/** The last line of the source that a heading is made of. */
const sourceLine = (file: ContentFile, node: MdastNode): string =>
	file.text.slice(0, node.position?.end.offset).split('\n').at(-1) ?? '';

/** The first mistake of a heading, given the headings before it. */
function faultOf({ words, depth, place }: Heading, before: Heading[], line: string, order: string[]): Words | null {
	const above = before.at(-1)?.depth ?? 1;
	if (depth === 1) {
		return {
			says: 'The text has a heading of the first level.',
			todo: 'Start it with `##`. The title of the page is its first-level heading.',
		};
	}
	if (/^ {0,3}(?:-+|=+) *$/.test(line)) {
		return {
			says: 'The line of hyphens below turns this line into a heading.',
			todo: 'If it is a heading, write `## ` in front of it. Remove the line of hyphens.',
		};
	}
	if (words === '') return { says: 'The heading has no words.', todo: 'Write them, or remove the heading.' };
	if (depth > above + 1) {
		return {
			says: `A heading of level ${depth} follows one of level ${above}.`,
			todo: `Begin it with \`${'#'.repeat(Math.max(2, above))}\`, like the one above, or with \`${'#'.repeat(above + 1)}\` if it is part of that section.`,
		};
	}
	const section = before.slice(before.findLastIndex((other) => other.depth < depth) + 1);
	if (section.some((other) => other.depth === depth && plain(other.words) === plain(words))) {
		return { says: `There are two headings “${words}”.`, todo: 'Give each section its own heading.' };
	}
	if (place >= 0 && (before.findLast((other) => other.place >= 0)?.place ?? -1) > place) {
		return {
			says: `The section “${words}” is below one that should follow it.`,
			todo: `The order is: ${order.join(', ')}.`,
		};
	}
	if (/[^.][.:]$/.test(words)) {
		return { says: 'The heading ends like a sentence.', todo: 'Remove the punctuation mark at its end.' };
	}
	return null;
}
