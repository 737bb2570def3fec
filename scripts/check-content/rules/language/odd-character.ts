import type { ContentRule } from '../../rule.ts';
import { LETTER } from './letters.ts';

export const oddCharacter: ContentRule = {
	id: 'content/odd-character',
	severity: 'error',
	title: 'An invisible or foreign character',
	help: `
		Text that was copied from elsewhere brings characters that cannot be seen, or a Cyrillic “а” that looks like a Latin one. “wasnâ€™t” was saved in one encoding and read in
		another. Search and links do not find such words. Type them again; \`npm run check -- --fix\` takes invisible ones out.
	`,
	patterns: [
		{
			// What Unicode calls ignorable by default, what belongs to nobody, and two that are seen as blanks.
			pattern:
				/[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uE000-\uF8FF\uFEFF\uFFA0\uFFF0-\uFFFB]/gu,
			says: 'There is an invisible character here.',
			todo: 'Take it out.',
			fix: '',
		},
		{
			pattern: new RegExp(
				String.raw`(?<![${LETTER}])[${LETTER}]*(?:â€|Ã[\u0080-\u00BF©¨ª¼¶¤±§«´]|Â[\u0080-\u00BF])\S?`,
				'gu',
			),
			says: ({ words }) => `“${words}” was read in a wrong encoding.`,
			todo: 'Type the word again, and save the file as “UTF-8”.',
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
			pattern: /(?<![\w+/=@.:-])(?=[A-Za-z+/=]*\d)[A-Za-z\d+/=]{26,}|(?<!\w)[A-Za-z]{30,}/gu,
			says: ({ words }) => `“${words}” is no word.`,
			todo: 'Put back what stood here.',
		},
		{
			// Raw ones in what readers read are told of above; YAML can also write them, as `\u202E` within quotation marks.
			in: ['value', 'address'],
			// eslint-disable-next-line no-control-regex -- control characters are what it looks for
			pattern: /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu,
			says: 'There is an invisible character here, which turns words round or is none that people read.',
			todo: 'Take it out; in quotation marks it may be written as a backslash and a code.',
		},
		{
			in: ['value'],
			pattern: /(?<![\w/.:@?=&%-])[A-Za-z0-9+/=]{40,}/gu,
			says: 'There is something here that is no word.',
			todo: 'Put back what stood here.',
		},
	],
};
