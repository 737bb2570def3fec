import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { NO_PROSE, proseOf } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

/** The Flesch–Kincaid grade above which a text is hard to read, and the number of words below which the grade means little. */
const HARDEST = 11;
const FEWEST_WORDS = 40;

/** Reports texts that are hard to read. */
export const readingGrade: ContentRule = {
	id: 'content/reading-grade',
	severity: 'warning',
	keptFor: 'It is the only measure of how hard a text is to read.',
	title: 'A text that is hard to read',
	help: `
		The text needs more than eleven years of school by the formula of Flesch and Kincaid, which counts words per sentence and syllables per word. Shorten sentences first.
	`,
	file: (file) => {
		const prose = file.kind === null || file.path.endsWith('.yaml') ? [] : proseOf(file);
		const paragraphs = prose.filter(({ of }) => of === 'paragraph');
		const text = paragraphs.map((one) => one.text.replaceAll(NO_PROSE, ' ')).join('\n');
		const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
		const sentences = text.split(/[.!?:;][”’")]*\s+/).filter((one) => /\p{L}\s+\p{L}/u.test(one)).length;
		if (words.length < FEWEST_WORDS || sentences === 0) return [];
		const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
		const grade = fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
		if (grade <= HARDEST) return [];
		return [
			{
				...at(file, paragraphs[0]?.start ?? 0),
				says: `The text takes ${Math.round(grade)} years of school to read. Aim for ${HARDEST}.`,
				todo: 'Write shorter sentences, and shorter words where possible.',
			},
		];
	},
};

const counts = new Map<string, number>();

/** Counting the syllables of a word is slow, and texts repeat their words, so counts are cached. */
function syllablesOf(word: string): number {
	const count = counts.get(word) ?? syllable(word);
	counts.set(word, count);
	return count;
}
