import type { Problem } from '../../reporters/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { NO_PROSE, proseOf, type Prose } from '../prose.ts';
import { perFile, tell } from '../rule.ts';

const MOST_WORDS = 60;
/** The Flesch–Kincaid grade from which a text is hard to read, and the words below which it says little. */
const HARDEST = 11;
const FEWEST_WORDS = 40;

/** Sentences are short enough, and what comes in pairs and ranges is whole and in order. */
export const prose = perFile((file) => {
	if (file.kind === null) return [];
	const all = proseOf(file);
	return [
		...all.flatMap((one) => [...unbalanced(file, one), ...reversed(file, one)]),
		...(file.path.endsWith('.yaml') ? [] : [...all.flatMap((one) => long(file, one)), ...hard(file, all)]),
	];
});

const PAIRS = ['“”', '()'] as const;

function unbalanced(file: ContentFile, { text, start, of }: Prose): Problem[] {
	// An enumeration, “a)”, opens nothing.
	if (of === 'cell' || /(?:^|\s)[a-z\d]\)/.test(text)) return [];
	return PAIRS.flatMap((pair) => {
		const [open = '', close = ''] = pair;
		const more = text.split(open).length - text.split(close).length;
		if (more === 0) return [];
		const [there, missing, at] = more > 0 ? [open, close, text.lastIndexOf(open)] : [close, open, text.indexOf(close)];
		return tell(file, start + at, 'punctuation/pair', { there, missing });
	});
}

const NUMBER = String.raw`\$?(\d[\d,]*(?:\.\d+)?)[kK%]?`;
const RANGE = new RegExp(
	String.raw`(?<![\d.,–/-])${NUMBER}(?:–|-)${NUMBER}(?![\d–/-])|\bbetween ${NUMBER} and ${NUMBER}|(?<!from )(?<![\d.,–/-])${NUMBER} to ${NUMBER} (?:weeks|months|years|days|hours)\b`,
	'g',
);

function reversed(file: ContentFile, { text, start, of }: Prose): Problem[] {
	if (of === 'heading') return [];
	return [...text.matchAll(RANGE)].flatMap((match) => {
		const ends = match.slice(1).filter(Boolean);
		const [from = 0, to = 0] = ends.map((one) => Number(one.replaceAll(',', '')));
		return from > to ? [tell(file, start + match.index, 'reversed-range/text', { range: match[0] })] : [];
	});
}

const sentencesOf = (text: string) => text.matchAll(/[^\s.!?][^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*/g);
const wordsOf = (text: string) => text.replaceAll(/\uFFFC+/g, ' x ').match(/[\p{L}\p{N}$]\S*/gu) ?? [];

function long(file: ContentFile, { text, start, of }: Prose): Problem[] {
	if (of !== 'paragraph' && of !== 'field') return [];
	return [...sentencesOf(text)].flatMap(({ 0: sentence, index }) => {
		const length = sentence.length < 2 * MOST_WORDS ? 0 : wordsOf(sentence).length;
		return length > MOST_WORDS ? [tell(file, start + index, 'long-sentence', { length, most: MOST_WORDS })] : [];
	});
}

function hard(file: ContentFile, all: Prose[]): Problem[] {
	const paragraphs = all.filter(({ of }) => of === 'paragraph');
	const text = paragraphs.map((one) => one.text.replaceAll(NO_PROSE, ' ')).join('\n');
	const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
	const sentences = text.split(/[.!?:;][”’")]*\s+/).filter((one) => /\p{L}\s+\p{L}/u.test(one)).length;
	if (words.length < FEWEST_WORDS || sentences === 0) return [];
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
	if (grade <= HARDEST) return [];
	return [tell(file, paragraphs[0]?.start ?? 0, 'reading-grade', { grade: Math.round(grade), hardest: HARDEST })];
}

const syllablesOf = (word: string): number => {
	const vowels = word
		.toLowerCase()
		.replace(/(?:e|es|ed)$/, '')
		.match(/[aeiouy]+/g);
	return Math.max(1, vowels?.length ?? 1);
};
