import { memoize } from '#domain/memoize.ts';
import { MONTHS } from '#domain/months.ts';
import type { ContentFile } from './content-file.ts';
import { TENS, UP_TO_NINETEEN } from './number-words.ts';
import { proseText } from './prose.ts';

/** A number of a file, wherever it stands: in its text, a field, an attribute of a tag or code. */
export interface Figure {
	index: number;
	/** As it is written, with its sign and unit: `$148,800`, `50 ms` */
	words: string;
	/** Without commas: `148800` */
	digits: string;
	sign: string;
	unit: string;
	/** The word behind it: `rows`; empty where none is. */
	noun: string;
	/** The two words before it that are more than a “the” or “at”, in small letters; empty where there are none. */
	lead: string;
	/** The abbreviation whose value it is: `AUC` of “AUC of 0.98”; empty where none is. */
	measure: string;
	isCode: boolean;
	/** Where the paragraph, cell or field begins that it stands in; its own place in whatever readers do not read. */
	within: number;
}

const UNIT =
	'ms|µs|s|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|KB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|per cent';
const NUMBER = new RegExp(
	String.raw`(?<![\p{L}\d.,_/#-])(?<sign>[$€£]?)(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d\p{L}_]|[.,]\d|-\d)(?<unit>%| ?(?:${UNIT})(?!\p{L}))?(?=(?: (?<noun>\p{L}{3,}))?)`,
	'gu',
);

/** All numbers of a file but years, days and versions, in their order. */
export const figuresOf = memoize((file: ContentFile): Figure[] => {
	const { text, at: proseAt } = proseText(file);
	const code = file.nodes
		.filter(({ type }) => type === 'code' || type === 'inlineCode')
		.map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const);
	const said = [...text.matchAll(SAID)].map(({ 0: words, 1: ten = '', 2: one = '', 3: noun = '', index }): Figure => {
		const digits = `${TENS.indexOf(ten.toLowerCase()) + 2}${UP_TO_NINETEEN.indexOf(one.toLowerCase())}`;
		const plain = { sign: '', unit: '', lead: '', measure: '', isCode: false };
		return { ...plain, index, words: words.replace(/ .*/s, ''), digits, noun, within: proseAt(index).start };
	});
	const written = [...file.text.matchAll(NUMBER)].flatMap(({ 0: words, index, groups = {} }): Figure[] => {
		const { sign = '', number = '', unit = '', noun = '' } = groups;
		const measure = MEASURE.exec(file.text.slice(Math.max(0, index - 20), index))?.[1] ?? '';
		// “12 May” is a day, “PyTorch 2.13” a version.
		const isVersion =
			number.includes('.') &&
			!(measure !== '' && number.startsWith('0.')) &&
			/\p{Lu}\p{L}+ $/u.test(file.text.slice(Math.max(0, index - 20), index));
		if (MONTHS.includes(noun) || /^(?:19|20)\d\d$/.test(number) || isVersion) return [];
		const isProse = text.slice(index, index + words.length) === words;
		return [
			{
				index,
				words,
				digits: number.replaceAll(',', ''),
				sign,
				unit: unit.trim().replace(/(?<=\p{Ll}{3})s$/u, ''),
				noun,
				lead: isProse ? leadOf(text.slice(Math.max(0, index - 50), index)) : '',
				measure,
				isCode: code.some(([start, end]) => start <= index && index < end),
				within: isProse ? proseAt(index).start : index,
			},
		];
	});
	return [...written, ...said];
});

const MEASURE = /(?<![\p{L}\d])(\p{Lu}[\p{Lu}\d]+)(?: (?:of|is|was|at))? $/u;

const SMALL =
	/^(?:at|of|is|was|were|are|in|by|to|a|the|only|about|and|or|than|for|from|with|some|has|have|it|that|which|as|on|an|its|be|per)$/u;

/** The last two words of a clause that are no small ones. */
function leadOf(before: string): string {
	const clause = before.split(/[.;:|(\n\uFFFC\uFFFE]/u).at(-1) ?? '';
	const words = (clause.toLowerCase().match(/\p{L}[\p{L}-]+/gu) ?? []).filter((word) => !SMALL.test(word));
	return words.length < 2 ? '' : words.slice(-2).join(' ');
}

/** `forty-six GPUs`: numbers of two digits as people say them, before what they count. */
const SAID = new RegExp(
	String.raw`(?<![\p{L}-])(${TENS.join('|')})-(${UP_TO_NINETEEN.slice(1, 10).join('|')}) (\p{L}{3,})`,
	'giu',
);

/** Digits that tell one number from another: 2 of `2,300`, 3 of `0.216` */
export const exactness = (digits: string): number =>
	digits.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
