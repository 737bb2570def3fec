import type { MdastNode } from 'satteri';
import { componentsOf, isComponent, wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import { bodyShapes, requiredParts, type BodyShape } from '../headings.ts';
import { positionOf, positionOfNode, startOfBody, type ContentFile } from '../content-file.ts';
import { nearest } from '../../../src/guide/nearest.ts';
import { perFile, problem } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** A body has the headings and parts that its kind of page needs, and about as many words as it takes. */
export const bodies = perFile((file) => {
	const shape = file.kind && bodyShapes[file.kind];
	if (!file.tree || file.bodyStart === 0) return [];
	if (file.text.slice(file.bodyStart).trim() === '') {
		return [
			problem(file, positionOf(file, Math.max(0, file.bodyStart - 1)), {
				rule: 'content/empty-body',
				severity: 'error',
				says: 'There is no text below the fields.',
				todo: 'Write it below the line of three hyphens; was it lost?',
			}),
		];
	}
	if (!shape) return outline(file);
	return [
		...outline(file),
		...headings(file, shape),
		...brief(file, file.tree, shape),
		...parts(file),
		...words(file, file.tree, shape),
	];
});

const plain = (text: string) => text.replaceAll('’', "'").toLowerCase();

function headings(file: ContentFile, shape: BodyShape): Problem[] {
	const there = file.nodes.filter((node) => node.type === 'heading' && node.depth === 2);
	const texts = there.map((node) => wordsOfNode(node));
	const isWhole = file.role === 'mlops-engineer';
	return [
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

/** The order and the words of headings, in any text. */
function outline(file: ContentFile): Problem[] {
	const all = file.nodes.filter((node) => node.type === 'heading');
	const wanted = (file.kind && bodyShapes[file.kind]?.headings) ?? [];
	const places = all.map((node) =>
		node.depth > 2 ? -1 : wanted.findIndex((heading) => plain(heading) === plain(wordsOfNode(node))),
	);
	return all.flatMap((node, index) => {
		const tell = (says: string, todo: string) =>
			problem(file, positionOfNode(node), { rule: 'content/heading', severity: 'error', says, todo });
		const words = wordsOfNode(node).trim();
		const above = all[index - 1]?.depth ?? 1;
		const place = places[index] ?? -1;
		if (node.depth === 1) {
			return tell(
				'The text has a heading of the first level.',
				'Begin it with `##`; the page’s own heading is its title.',
			);
		}
		if (/^ {0,3}(?:-+|=+) *$/.test(file.text.slice(0, node.position?.end.offset).split('\n').at(-1) ?? '')) {
			return tell(
				'The line of hyphens below makes a heading of this one.',
				'Write `## ` in front of a heading, and take the line out.',
			);
		}
		if (words === '') return tell('The heading has no words.', 'Write them, or take the heading out.');
		if (node.depth > above + 1) {
			return tell(
				`A heading of level ${node.depth} follows one of level ${above}.`,
				`Begin it with \`${'#'.repeat(above + 1)}\`, so that no level is left out.`,
			);
		}
		if (
			all
				.slice(0, index)
				.some((other) => other.depth === node.depth && plain(wordsOfNode(other)) === plain(words) && node.depth === 2)
		) {
			return tell(`The heading “${words}” stands twice.`, 'Give each section its own.');
		}
		if (place >= 0 && (places.slice(0, index).findLast((earlier) => earlier >= 0) ?? -1) > place) {
			return tell(
				`The section “${words}” stands below one that comes after it.`,
				`The order is: ${wanted.join(', ')}.`,
			);
		}
		return /[^.][.:]$/.test(words) ? tell('The heading ends like a sentence.', 'Take the mark at its end out.') : [];
	});
}

function brief(file: ContentFile, tree: MdastNode, shape: BodyShape): Problem[] {
	const briefs = componentsOf(tree, 'Brief');
	const [first, second] = briefs;
	if (briefs.length === (shape.brief ? 1 : 0)) {
		const above = file.nodes.find(({ type }) => type === 'heading');
		if (!first || !above || file.nodes.indexOf(first) < file.nodes.indexOf(above)) return [];
		return [
			problem(file, positionOfNode(first), {
				rule: 'content/brief',
				severity: 'error',
				says: '`<Brief>` stands below a heading.',
				todo: 'Put it first in the text.',
			}),
		];
	}
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

function parts(file: ContentFile): Problem[] {
	const wanted = (file.kind && requiredParts[file.kind]) ?? [];
	return wanted
		.filter((name) => !file.nodes.some((node) => isComponent(node) && node.name === name))
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
	if ((count >= from && count <= to) || file.text.includes('WRITE:')) return [];
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
