import type { MdastNode } from 'satteri';
import { wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import type { ContentFile } from '../content-file.ts';
import { repeated, tell, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** Shorter sentences, such as “Ask both.”, may well be written twice. */
const FEWEST_WORDS = 9;
/** Words of a shingle, and the share of shingles in common (Jaccard) from which two texts say the same. */
const SHINGLE = 5;
const MOST_ALIKE = 0.4;

/** No sentence stands in two files, and no two texts are nearly the same: each page has words of its own. */
export const repetition: Rule = ({ files }) => {
	const read = files.filter(({ tree }) => tree !== null).map(readFile);
	return [...repeatedSentences(read), ...read.flatMap(repeatedParagraphs), ...alike(read)];
};

interface Sentence {
	words: string[];
	node: MdastNode;
}

interface Read {
	file: ContentFile;
	sentences: Sentence[];
	shingles: Set<string>;
}

const known = new WeakMap<ContentFile, Read>();

function readFile(file: ContentFile): Read {
	const earlier = known.get(file);
	if (earlier) return earlier;
	const sentences = sentencesOf(file);
	const read = { file, sentences, shingles: shinglesOf(sentences) };
	known.set(file, read);
	return read;
}

function sentencesOf({ nodes }: ContentFile): Sentence[] {
	return nodes
		.filter((node) => node.type === 'paragraph' && !wordsOfNode(node).startsWith('WRITE:'))
		.flatMap((node) =>
			wordsOfNode(node)
				.split(/(?<=[.!?])[”’)]*\s+(?=[“‘(]*\p{Lu})/u)
				.map((sentence) => ({ node, words: sentence.toLowerCase().match(/[\p{L}\p{N}$%]+/gu) ?? [] })),
		);
}

function repeatedSentences(read: Read[]): Problem[] {
	const all = read.flatMap(({ file, sentences }) => sentences.map((sentence) => ({ file, ...sentence })));
	return repeated(all, keyOf)
		.filter(({ item, earlier }) => item.file !== earlier.file)
		.map(({ item: { file, node, words }, earlier }) => {
			const start = words.slice(0, 6).join(' ');
			return tell(file, node, 'repetition/sentence', { words: start, path: earlier.file.path });
		});
}

function repeatedParagraphs({ file, sentences }: Read): Problem[] {
	const paragraphs = [...Map.groupBy(sentences, ({ node }) => node)].map(([node, parts]) => ({
		node,
		words: parts.flatMap(({ words }) => words),
	}));
	return repeated(paragraphs, keyOf).map(({ item: { node } }) => tell(file, node, 'repetition/paragraph'));
}

const keyOf = ({ words }: Sentence): string | null => (words.length < FEWEST_WORDS ? null : words.join(' '));

function alike(texts: Read[]): Problem[] {
	const having = new Map<string, number[]>();
	texts.forEach(({ shingles }, at) => {
		for (const shingle of shingles) {
			const others = having.get(shingle);
			if (others) others.push(at);
			else having.set(shingle, [at]);
		}
	});
	const shared = new Map<string, number>();
	for (const at of having.values()) {
		if (at.length < 2) continue;
		for (const a of at) for (const b of at) if (a < b) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
	}
	return [...shared].flatMap(([pair, common]) => {
		const [a, b] = pair.split(' ').map((at) => texts[Number(at)]);
		if (!a || !b) return [];
		const share = common / (a.shingles.size + b.shingles.size - common);
		if (share < MOST_ALIKE) return [];
		const words = { path: a.file.path, share: Math.round(share * 100) };
		return tell(b.file, b.file.bodyStart, 'repetition/text', words);
	});
}

/** A third of them, chosen by their letters, so that the same phrase is chosen in every text. */
function shinglesOf(sentences: readonly Sentence[]): Set<string> {
	const words = sentences.flatMap((sentence) => sentence.words);
	const chosen = new Set<string>();
	let letters = 0;
	words.forEach((word, at) => {
		letters += ending(word) - ending(words[at - SHINGLE] ?? '');
		if (at >= SHINGLE - 1 && letters % 3 === 0) chosen.add(words.slice(at - SHINGLE + 1, at + 1).join(' '));
	});
	return chosen;
}

const ending = (word: string): number => (word === '' ? 0 : word.charCodeAt(word.length - 1));
