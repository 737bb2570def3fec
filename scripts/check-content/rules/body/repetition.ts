import type { MdastNode } from 'satteri';
import { wordsOfNode } from '#mdx/tree.ts';
import { memoize } from '#domain/memoize.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, repeated, type ContentRule } from '../../rule.ts';

/** Shorter sentences, such as “Ask both.”, may be on two pages. */
const FEWEST_WORDS = 9;
/** Number of words in a shingle, and the Jaccard similarity from which two texts count as nearly the same. */
const SHINGLE = 5;
const MOST_ALIKE = 0.4;
/** Only the first texts that share a shingle are compared by it, at most this many; repeated sentences are reported in all. */
const MOST_HAVING = 20;

/** Reports sentences that are in two files, and texts that are nearly the same. */
export const repetition: ContentRule = {
	id: 'content/repetition',
	severity: 'error',
	title: 'The same words on two pages',
	help: `
		A sentence of nine words or more is in two files, a sentence of six or more is in one file twice, or two texts share 40% of their five-word phrases. Readers who meet the same paragraph twice trust the second page less, and search engines show only one of two similar pages.

		Say it in the words of the page at hand: what is true of this role, this level, this tool. Where both pages really need the same thing, leave it on one and link there.
	`,
	content: ({ files }) => {
		const read = files.filter(({ tree }) => tree !== null).map(readFile);
		return [
			...repeatedSentences(read),
			...read.flatMap(repeatedParagraphs),
			...read.flatMap(repeatedHere),
			...alike(read),
		];
	},
};

interface Sentence {
	words: string[];
	node: MdastNode;
	/**
	 * All words of the sentence, normalised so that equal sentences have equal keys; null for a sentence that is too short to
	 * compare.
	 */
	key: string | null;
}

interface Read {
	file: ContentFile;
	sentences: Sentence[];
	shingles: Set<string>;
}

const readFile = memoize((file: ContentFile): Read => {
	const sentences = sentencesOf(file);
	return { file, sentences, shingles: shinglesOf(sentences) };
});

function sentencesOf({ nodes }: ContentFile): Sentence[] {
	return nodes
		.filter((node) => node.type === 'paragraph' && !wordsOfNode(node).startsWith('WRITE:'))
		.flatMap((node) =>
			wordsOfNode(node)
				.split(/(?<=[.!?])[”’)]*\s+(?=[“‘(]*\p{Lu})/u)
				.map((sentence) => sentenceOf(node, sentence.toLowerCase().match(/[\p{L}\p{N}$%]+/gu) ?? [])),
		);
}

function repeatedSentences(read: Read[]): Finding[] {
	const all = read.flatMap(({ file, sentences }) => sentences.map((sentence) => ({ file, ...sentence })));
	return repeated(all, ({ key }) => key)
		.filter(({ item, earlier }) => item.file !== earlier.file)
		.map(({ item: { file, node, words }, earlier }) => ({
			...at(file, node),
			says: `The sentence “${words.slice(0, 6).join(' ')} …” is also in ${earlier.file.path}.`,
			todo: 'Reword it for this page, or remove it and link to the other.',
		}));
}

function repeatedParagraphs({ file, sentences }: Read): Finding[] {
	const paragraphs = [...Map.groupBy(sentences, ({ node }) => node)].map(([node, parts]) =>
		parts.length === 1 && parts[0]
			? parts[0]
			: sentenceOf(
					node,
					parts.flatMap(({ words }) => words),
				),
	);
	return repeated(paragraphs, ({ key }) => key).map(({ item: { node } }) => ({
		...at(file, node),
		says: 'The paragraph is in this file twice.',
		todo: 'Remove one of the two.',
	}));
}

/** Fewest words of a sentence that is reported when it occurs twice in one file without being a paragraph of its own. */
const FEWEST_HERE = 6;

/** Sentences that a file has twice, and short ones that follow themselves. */
function repeatedHere({ file, sentences }: Read): Finding[] {
	const long = sentences.filter(({ words }) => words.length >= FEWEST_HERE);
	const twice = new Set(repeated(long, ({ words }) => words.join(' ')).map(({ item }) => item));
	return sentences.flatMap((sentence, index) => {
		const before = sentences[index - 1];
		const { node, words } = sentence;
		const follows = before?.node === node && words.length > 2 && before.words.join(' ') === words.join(' ');
		if (!follows && !twice.has(sentence)) return [];
		// `duplicate-text` reports a paragraph that stands twice.
		if (!follows && sentence.key !== null && sentences.filter((other) => other.node === node).length === 1) return [];
		return [
			{
				...at(file, node),
				says: `The sentence “${words.slice(0, 6).join(' ')} …” is in this file twice.`,
				todo: 'Remove one of the two.',
			},
		];
	});
}

const sentenceOf = (node: MdastNode, words: string[]): Sentence => ({
	node,
	words,
	key: words.length < FEWEST_WORDS ? null : words.join(' '),
});

function alike(texts: Read[]): Finding[] {
	return [...sharedShingles(texts)].flatMap(([pair, common]) => {
		const [a, b] = pair.split(' ').map((index) => texts[Number(index)]);
		if (!a || !b) return [];
		const share = common / (a.shingles.size + b.shingles.size - common);
		if (share < MOST_ALIKE) return [];
		return [
			{
				...at(b.file, b.file.bodyStart),
				says: `The text is nearly the same as ${a.file.path}: ${Math.round(share * 100)}% of the phrases are in both.`,
				todo: 'Write what is true only of this page, or merge the two.',
			},
		];
	});
}

/** How many shingles two texts have in common, keyed by the indices of both texts. */
function sharedShingles(texts: Read[]): Map<string, number> {
	const having = new Map<string, number[]>();
	texts.forEach(({ shingles }, index) => {
		for (const shingle of shingles) {
			const others = having.get(shingle);
			if (others && others.length < MOST_HAVING) others.push(index);
			else if (!others) having.set(shingle, [index]);
		}
	});
	const shared = new Map<string, number>();
	for (const indices of having.values()) {
		if (indices.length < 2) continue;
		for (const a of indices) {
			for (const b of indices) if (a < b) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
		}
	}
	return shared;
}

/** About a third of the shingles. The choice depends only on their letters, so the same phrase is chosen in every text. */
function shinglesOf(sentences: readonly Sentence[]): Set<string> {
	const words = sentences.flatMap((sentence) => sentence.words);
	const chosen = new Set<string>();
	let letters = 0;
	words.forEach((word, index) => {
		letters += ending(word) - ending(words[index - SHINGLE] ?? '');
		if (index >= SHINGLE - 1 && letters % 3 === 0) chosen.add(words.slice(index - SHINGLE + 1, index + 1).join(' '));
	});
	return chosen;
}

const ending = (word: string): number => (word === '' ? 0 : word.charCodeAt(word.length - 1));
