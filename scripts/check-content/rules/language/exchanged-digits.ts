import { memoize } from '#domain/memoize.ts';
import type { Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseText } from '../../prose.ts';
import type { Finding } from '../../../lint/rule.ts';
import { at, type ContentRule } from '../../rule.ts';

/** “5,875 rows”, “1,204 of their adverts”: a figure of at least four digits that is no year, and what it counts. */
const FIGURE =
	/(?<![\p{L}\d.,$€£–-])(\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d )\d{4,})(?= (?:of (?:the|their|our|its) )?(?:\p{Ll}+ )?(\p{Ll}{3,}s)(?!\p{L}))/gu;

interface Figure {
	file: ContentFile;
	index: number;
	digits: string;
	/** As it is written, and what it counts. */
	words: string;
	of: string;
}

/** The same count is told with the same digits all over a guide. */
export const exchangedDigits: ContentRule = {
	id: 'content/exchanged-digits',
	severity: 'warning',
	title: 'A figure stands elsewhere with two digits exchanged',
	help: `
		A guide says “5,875 rows” on one page and “5,785 rows” on another: most likely one of the two is mistyped. Look up which is right. Where both are, [say that it is meant](meant.md).
	`,
	file: exchangedHere,
	content: (content) => figuresByRole(content).flatMap(exchanged),
};

/** Figures of four digits that end in no noughts; each stands in one file with two digits exchanged. */
const EXACT = /(?<![\d.,\p{L}–-])(?!(?:19|20)\d\d(?![\d.,]))\d[\d,.]*\d(?![\d\p{L}–-])/gu;

function exchangedHere(file: ContentFile): Finding[] {
	if (file.role === null) return [];
	const figures = [...proseText(file).text.matchAll(EXACT)]
		.map(({ 0: words, index }) => ({ words, index, digits: words.replaceAll(',', '') }))
		.filter(({ digits }) => digits.replace('.', '').length >= 4 && !digits.endsWith('000'));
	const byDigits = Map.groupBy(figures, ({ digits }) => digits);
	return [...byDigits].flatMap(([digits, these]) => {
		const other = [...byDigits].find(([one, those]) => isExchanged(one, digits) && those.length >= these.length);
		const there =
			other?.[1].find(({ index }) => index < (these[0]?.index ?? 0)) ??
			(other && other[1].length > these.length ? other[1][0] : undefined);
		if (!there) return [];
		return these.map(({ words, index }) => ({
			...at(file, index),
			says: `“${words}” here, and “${there.words}” elsewhere in this file: two digits are exchanged.`,
			todo: 'Look up which of the two is right, and correct the other.',
		}));
	});
}

const figuresByRole = ({ files }: Content): Figure[][] => {
	const figures = files.filter(({ role, damage }) => role !== null && damage === null).flatMap(figuresOf);
	return [...Map.groupBy(figures, ({ file, of }) => `${file.role} ${of}`).values()];
};

const figuresOf = memoize((file: ContentFile): Figure[] =>
	[...proseText(file).text.matchAll(FIGURE)].map(({ 0: words, 1: digits = '', 2: of = '', index }) => ({
		file,
		index,
		digits: digits.replaceAll(',', ''),
		words,
		of,
	})),
);

/** The figure that stands less often, where its digits are those of one in another file and two have changed places. */
function exchanged(figures: readonly Figure[]) {
	const byDigits = Map.groupBy(figures, ({ digits }) => digits);
	return [...byDigits].flatMap(([digits, these]) => {
		const [other] = [...byDigits].filter(([one, those]) => isExchanged(one, digits) && those.length >= these.length);
		if (!other) return [];
		return these.flatMap(({ file, index, words, of }) => {
			const there = other[1].find((one) => one.file !== file);
			if (!there) return [];
			return [
				{
					...at(file, index),
					says: `“${words} ${of}” here, and “${there.words} ${of}” in ${there.file.path}: two digits are exchanged.`,
					todo: 'Look up which of the two is right, and correct the other.',
				},
			];
		});
	});
}

function isExchanged(a: string, b: string): boolean {
	if (a === b || a.length !== b.length) return false;
	const first = [...a].findIndex((digit, index) => digit !== b[index]);
	return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
