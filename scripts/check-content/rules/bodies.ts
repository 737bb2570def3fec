import type { MdastNode } from 'satteri';
import { componentsOf, isComponent, wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import { nearest } from '../../../src/guide/nearest.ts';
import type { Problem } from '../../reporters/problem.ts';
import { startOfBody, type ContentFile } from '../content-file.ts';
import { bodyShapes, type BodyShape } from '../headings.ts';
import { perFile, tell } from '../rule.ts';

/** A body has the headings and parts that its kind of page needs, and about as many words as it takes. */
export const bodies = perFile((file) => {
	const { tree, kind, bodyStart } = file;
	const shape = kind && bodyShapes[kind];
	if (!tree || bodyStart === 0) return [];
	if (file.text.slice(bodyStart).trim() === '') return [tell(file, Math.max(0, bodyStart - 1), 'empty-body')];
	if (!shape) return outline(file, []);
	return [
		...outline(file, shape.headings),
		...missing(file, shape),
		...brief(file, tree, shape),
		...shape.parts
			.filter((name) => !file.nodes.some((node) => isComponent(node) && node.name === name))
			.map((name) => tell(file, startOfBody(file), 'missing-part', { name })),
		...length(file, tree, shape),
	];
});

const isWhole = ({ role }: ContentFile): boolean => role === 'mlops-engineer';
const plain = (text: string): string => text.replaceAll('’', "'").toLowerCase();

function missing(file: ContentFile, { headings }: BodyShape): Problem[] {
	const there = file.nodes.filter((node) => node.type === 'heading' && node.depth === 2);
	const texts = there.map((node) => wordsOfNode(node));
	return headings
		.filter(({ optional }) => isWhole(file) || !optional)
		.filter(({ text }) => !texts.some((other) => plain(other) === plain(text)))
		.map(({ text, optional }) => {
			const node = there[texts.indexOf(nearest(text, texts) ?? '')];
			const todo = node && 'Is it this one? Write it word for word.';
			const words = { heading: text, todo };
			return tell(file, node ?? startOfBody(file), optional ? 'heading/optional' : 'heading/missing', words);
		});
}

/** The order and the words of headings, in any text. */
function outline(file: ContentFile, headings: BodyShape['headings']): Problem[] {
	const all = file.nodes
		.filter((node) => node.type === 'heading')
		.map((node) => {
			const words = wordsOfNode(node).trim();
			const place = node.depth > 2 ? -1 : headings.findIndex(({ text }) => plain(text) === plain(words));
			return { node, words, place, depth: node.depth };
		});
	return all.flatMap(({ node, words, place, depth }, index) => {
		const before = all.slice(0, index);
		const above = before.at(-1)?.depth ?? 1;
		const lastLine = file.text.slice(0, node.position?.end.offset).split('\n').at(-1) ?? '';
		const faults: [isSo: boolean, message: string][] = [
			[depth === 1, 'heading/first-level'],
			[/^ {0,3}(?:-+|=+) *$/.test(lastLine), 'heading/underlined'],
			[words === '', 'heading/empty'],
			[depth > above + 1, 'heading/level'],
			[
				depth === 2 && before.some((other) => other.depth === 2 && plain(other.words) === plain(words)),
				'heading/twice',
			],
			[place >= 0 && (before.findLast((other) => other.place >= 0)?.place ?? -1) > place, 'heading/order'],
			[/[^.][.:]$/.test(words), 'heading/stop'],
		];
		const [, message] = faults.find(([isSo]) => isSo) ?? [];
		const wanted = headings.map(({ text }) => text).join(', ');
		return message ? tell(file, node, message, { words, depth, above, marks: '#'.repeat(above + 1), wanted }) : [];
	});
}

function brief(file: ContentFile, tree: MdastNode, shape: BodyShape): Problem[] {
	const briefs = componentsOf(tree, 'Brief');
	const [first, second] = briefs;
	if (briefs.length !== (shape.brief ? 1 : 0)) {
		const message = shape.brief ? 'brief/wanted' : 'brief/unwanted';
		return [tell(file, second ?? startOfBody(file), message, { count: briefs.length || 'no' })];
	}
	const above = file.nodes.find(({ type }) => type === 'heading');
	if (!first || !above || file.nodes.indexOf(first) < file.nodes.indexOf(above)) return [];
	return [tell(file, first, 'brief/below')];
}

function length(file: ContentFile, tree: MdastNode, { words, elsewhere }: BodyShape): Problem[] {
	const [from, to] = isWhole(file) ? words : elsewhere;
	const count = proseWords(tree);
	if ((count >= from && count <= to) || file.text.includes('WRITE:')) return [];
	return [tell(file, startOfBody(file), count < from ? 'length/short' : 'length/long', { count, from, to })];
}

/** Words of running text: without front matter, code and tables. */
function proseWords(node: MdastNode): number {
	if (node.type === 'code' || node.type === 'table' || node.type === 'yaml') return 0;
	if (node.type === 'paragraph' || node.type === 'heading') return countWords(wordsOfNode(node));
	if (node.type === 'text') return countWords(node.value);
	return 'children' in node ? (node.children as MdastNode[]).reduce((sum, child) => sum + proseWords(child), 0) : 0;
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
