import type { ContentRule } from '../../rule.ts';
import { LETTER } from './letters.ts';

/**
 * Characters that show nothing: default-ignorable ones in Unicode, controls, noncharacters, private-use ones, and two that
 * look like blanks. A variation selector after an emoji is allowed.
 */
const UNSEEN =
	/(?!(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}\p{Noncharacter_Code_Point}\u007F-\u009F\u2028\u2029\u2800\uFFF9-\uFFFC]/gu;

export const oddCharacter: ContentRule = {
	id: 'content/odd-character',
	severity: 'error',
	keptFor: 'Characters that show other words than they hold can deceive a reader.',
	title: 'An invisible or foreign character',
	help: `
		Text that was copied from elsewhere brings characters that cannot be seen, a Cyrillic “а” that looks like a Latin one, or bold and wide letters that are separate characters. “wasnâ€™t” was saved in one encoding and read in
		another. Search and links do not find such words. Type them again; \`npm run check -- --fix\` removes invisible ones.
	`,
	patterns: [
		{
			in: ['file'],
			pattern: UNSEEN,
			says: 'There is an invisible character here.',
			todo: 'Remove it.',
			fix: '',
		},
		{
			pattern: new RegExp(
				String.raw`(?<![${LETTER}])[${LETTER}]*(?:â€|Ã[\u0080-\u00BF©¨ª¼¶¤±§«´]|Â[\u0080-\u00BF])\S?`,
				'gu',
			),
			says: ({ words }) => `“${words}” was read in a wrong encoding.`,
			todo: 'Type the word again, and save the file as UTF-8.',
		},
		{
			in: ['value'],
			files: /^(?:sources|listing-sources|vocabulary)\//u,
			pattern: new RegExp(
				String.raw`(?<![${LETTER}])[${LETTER}]*(?:â€|Ã[\u0080-\u00BF©¨ª¼¶¤±§«´]|Â[\u0080-\u00BF])\S?`,
				'gu',
			),
			says: ({ words }) => `“${words}” was read in a wrong encoding.`,
			todo: 'Type the word again, and save the file as UTF-8.',
		},
		{
			pattern: new RegExp(
				String.raw`[${LETTER}][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][${LETTER}]`,
				'gu',
			),
			says: ({ words }) => `“${words}” mixes letters of two alphabets that look alike.`,
			todo: 'Type the word again.',
		},
		{
			pattern: /[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}\u24B6-\u24E9\uFB00-\uFB06\uFF01-\uFF5E]+/gu,
			says: ({ words }) => `“${words}” is written in characters that only look like letters.`,
			todo: ({ words }) => `Type “${words.normalize('NFKC')}”; bold and italic are made with asterisks.`,
		},
		{
			pattern: /(?<![\w+/=@.:-])(?=[A-Za-z+/=]*\d)[A-Za-z\d+/=]{26,}|(?<!\w)[A-Za-z]{30,}/gu,
			says: ({ words }) => `“${words}” is not a word.`,
			todo: 'Put the lost words back.',
		},
		{
			// Those that are written by a code: in YAML as `\u202E`, in Markdown as `&#x202e;`; NUL becomes \uFFFD there. Half a character is one too.
			in: ['value', 'address', 'beside'],
			pattern: new RegExp(`${UNSEEN.source}|[\\0-\\x08\\v-\\x1F\\uFFFD\\p{Surrogate}]`, 'gu'),
			says: 'There is an invisible character here, such as one that reverses the direction of text.',
			todo: 'Remove it. It may be written as a code, such as `&#x202e;`, or a backslash and `u202E` in quotation marks.',
		},
		{
			in: ['value'],
			pattern: /(?<![\w/.:@?=&%-])[A-Za-z0-9+/=]{40,}/gu,
			says: 'There is something here that is not text.',
			todo: 'Put the lost words back.',
		},
	],
};
