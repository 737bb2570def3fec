import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;
const IMPOSSIBLE = String.raw`(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)? ${MONTH}|31(?:st)? (?:April|June|September|November)|3[01](?:st|th)? February|29(?:th)? February (?:\d\d(?:\d[13579]|[02468][26]|[13579][048]))|(?:April|June|September|November) 31(?:st)?(?!,?\d)|February 3[01](?:st|th)?(?!,?\d)`;
const THOSE =
	'(?:adverts|ads|companies|employers|engineers|developers|teams|organisations|firms|respondents|people|candidates|jobs|listings|postings|answers|rows|those)';

/** A number or a day is written as one that can be. */
export const number: ContentRule = {
	id: 'content/number',
	severity: 'error',
	title: 'A number or a day that cannot be meant',
	help: `
		“$17,4840”, “60.000”, a currency sign without an amount, “197% of 600 engineers”, 30 February, a period that ends before it begins. Thousands have a comma before each three digits, decimals a point: “60,000”, “3.35”.
	`,
	patterns: [
		{
			pattern: /(?<=[\s\uFFFE(])[$€£](?=[\s.,;:)](?!\d))/gu,
			says: ({ words }) => `“${words}” stands here without an amount.`,
			todo: 'Write the amount behind it, or take the sign out.',
		},
		{
			pattern:
				/(?<![\p{L}\d.,#-])(?:\d{1,3}(?:,\d{3})*,\d{4,}|\d{4,}(?:,\d{3})+|(?<=[$€£])\d{1,3}(?:,\d{3})*,\d{1,2})(?![\d,])/gu,
			says: ({ words }) => `“${words}” has a comma in the wrong place.`,
			todo: 'Write a comma before each three digits from the end, such as 17,484, and check the digits.',
		},
		{
			severity: 'warning',
			pattern: /(?<![\p{L}\d.,-])[1-9]\d{0,2}(?:\.\d{3})*\.000(?![\d.%]|,\d)/gu,
			says: ({ words }) => `“${words}” has a point for the thousands.`,
			todo: ({ words }) => `Write “${words.replaceAll('.', ',')}”; where a decimal is meant, leave out the noughts.`,
		},
		{
			pattern: new RegExp(String.raw`(?<![\d.,])(?:${IMPOSSIBLE})(?!\d)`, 'gu'),
			says: ({ words }) => `“${words}” is no day of the calendar.`,
			todo: 'Write the day that is meant.',
		},
		{
			pattern: new RegExp(
				String.raw`(?<![\d.,])(?:10[1-9]|1[1-9]\d|[2-9]\d\d|\d{4,})(?:\.\d+)?% of (?:(?:the |all |these |those )?(?:\d[\d,]* )?(?:\p{Ll}+ )?${THOSE}\b)`,
				'gu',
			),
			says: ({ words }) => `“${words}” is more than there are.`,
			todo: 'Correct the share: it is at most 100%.',
		},
	],
	file: (file) => (file.kind === null ? [] : reversedPeriods(file)),
};

const DAY = String.raw`(\d{1,2} )?(${MONTH}) (\d{4})`;
const PERIOD = new RegExp(String.raw`(?<!\d)${DAY}(?: (?:to|until|till)(?: the)? | ?– ?)${DAY}(?!\d)`, 'gu');

/** “11 January 2026 to 2 December 2025” */
function reversedPeriods(file: ContentFile): Finding[] {
	return [...proseText(file).text.matchAll(PERIOD)].flatMap((match): Finding[] => {
		const [words, ...parts] = match;
		const [from, to] = [parts.slice(0, 3), parts.slice(3)].map(
			([day = '0', month = '', year]) => Number(year) * 10_000 + MONTHS.indexOf(month) * 100 + Number(day),
		);
		if (from === undefined || to === undefined || from <= to) return [];
		return [
			{
				...at(file, match.index),
				says: `The period “${words}” ends before it begins.`,
				todo: 'Exchange the two days, or correct one.',
			},
		];
	});
}
