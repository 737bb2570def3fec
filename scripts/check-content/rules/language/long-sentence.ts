import { proseOf } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

const MOST_WORDS = 60;

export const longSentence: ContentRule = {
	id: 'content/long-sentence',
	severity: 'warning',
	title: 'A sentence of more than 60 words',
	help: `
		Readers cannot keep that much in mind. Split it into two or three sentences.
	`,
	file: (file) =>
		(file.kind === null || file.path.endsWith('.yaml') ? [] : proseOf(file))
			.filter(({ of }) => of === 'paragraph' || of === 'field')
			.flatMap(({ text, start }) =>
				[...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
					const count = sentence.length < 2 * MOST_WORDS ? 0 : countWords(sentence);
					if (count <= MOST_WORDS) return [];
					return [
						{
							...at(file, start + index),
							says: `The sentence has ${count} words.`,
							todo: `Split it into two or three. ${MOST_WORDS} words are too many to keep in mind.`,
						},
					];
				}),
			),
};

const SENTENCE = /[^\s.!?][^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*/g;
const countWords = (text: string): number =>
	text.replaceAll(/\uFFFC+/g, ' x ').match(/[\p{L}\p{N}$]\S*/gu)?.length ?? 0;
