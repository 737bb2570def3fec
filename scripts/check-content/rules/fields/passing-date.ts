import { daysBetween } from '#domain/day.ts';
import { Day } from '#domain/text.ts';
import { plural } from '#site/format.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { entriesOf, fieldsOf, filesOf } from '../../content.ts';
import { MONTHS } from '#domain/months.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

/** How many days before a date a sentence that speaks of it as future is reported. */
const AHEAD = 30;

const DATE = new RegExp(String.raw`\b(\d{1,2}) (${MONTHS.join('|')}) (20\d\d)\b`, 'gu');
/** Words by which a sentence speaks of a date as future: “will end on”, “until”. */
const FORWARD = /\b(?:will|closes?|close on|ends?|expires?|until|is to|are to|is due|are due|no later than|from)\b/u;

/** The day on which the versions of GitHub actions in examples were last compared with the published ones, and the day on which that is due again. */
const ACTIONS = { read: '2026-11-28', again: '2027-05-28' } as const satisfies Record<string, Day>;
const USES = /\buses: [\w.-]+\/[\w./-]+@v\d+/gu;

/** Reports a sentence that speaks of a date as future, from thirty days before that date until someone changes the sentence. */
export const passingDate: ContentRule = {
	id: 'content/passing-date',
	severity: 'warning',
	title: 'A date that will soon be past',
	help: `
		A month in the future is usually a typo if the sentence does not speak of the future: “adverts of July 2027”.

		“It closes on 30 November 2026” is a wrong sentence on 1 December. The check reports such sentences from thirty days before the date. Write them so that they stay true:

		\`\`\`
		It was announced to close on 30 November 2026.
		\`\`\`

		It also names claims and answers thirty days before their \`reviewBy\`, and blocks with \`uses: …@v7\`, whose versions were last read on ${ACTIONS.read} and are read again by ${ACTIONS.again}; those two days stand in \`scripts/check-content/rules/fields/passing-date.ts\`.
	`,
	content: (content) => {
		const { today, files } = content;
		const isSoon = (day: Day) => daysBetween(today, day) <= AHEAD;
		const reviews = [...filesOf(content, 'claims'), ...filesOf(content, 'faq')].flatMap((file) =>
			(Array.isArray(file.data) ? entriesOf(file) : [fieldsOf(file)]).flatMap(({ reviewBy }, index): Finding[] => {
				const path = Array.isArray(file.data) ? [index, 'reviewBy'] : ['reviewBy'];
				// `review-overdue` reports a day that has passed.
				if (!isDay(reviewBy) || !isSoon(reviewBy) || reviewBy < today) return [];
				return [
					{
						...at(file, path),
						says: `It is due for review ${inDays(today, reviewBy)}.`,
						todo: 'Read it against its sources, and set the day of the next review.',
					},
				];
			}),
		);
		return [
			...reviews,
			...files.flatMap((file) => [
				...datesOf(file, today),
				...monthsOf(file, today),
				...(isSoon(ACTIONS.again) ? actionsOf(file, today) : []),
			]),
		];
	},
};

/** How many characters before the date are read as part of its sentence, at most. */
const LONGEST = 400;

function datesOf(file: ContentFile, today: Day): Finding[] {
	const { text } = proseText(file);
	return [...text.matchAll(DATE)].flatMap(({ index, 0: words, 1: day = '', 2: month = '', 3: year = '' }) => {
		const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
		// Another rule reports a date that does not exist.
		if (!isDay(date)) return [];
		const left = daysBetween(today, date);
		if (left > AHEAD) return [];
		const before =
			text
				.slice(Math.max(0, index - LONGEST), index)
				.split(/[.!?]\s|[\n\uFFFE]/u)
				.at(-1) ?? '';
		// “Since 15 March 2026” and a span between two dates stay true after the date.
		if (left < 0 && /\b(?:since|from|until|between|and|to) $/u.test(before)) return [];
		if (!FORWARD.test(before) || /\b(?:was|were|had|announced)\b/u.test(before)) return [];
		return [
			{
				...at(file, index),
				says: `The text speaks of ${words} as future, ${left < 0 ? `but it passed ${plural(-left, 'day')} ago` : `but it passes ${inDays(today, date)}`}.`,
				todo: 'Write it so that it stays true after that day: “was announced for …”, or say what holds from then on.',
			},
		];
	});
}

/** A month in the future in a sentence that does not speak of the future: “adverts of July 2027”. */
const MONTH = new RegExp(
	String.raw`\b(?:in|of|since|from|on|by|until|to|and|and on|published|read|counted|announced|asked)? ?(?:\d{1,2} )?(${MONTHS.join('|')}) (20\d\d)\b`,
	'gu',
);
const AHEAD_OF_IT =
	/\b(?:will|closes?|ends?|expires?|until|is to|are to|is due|are due|no later than|by|next|plan\w*|from|announced|support\w*|would|may|before|after|deadline|scheduled|applies|apply)\b/u;

/** Words by which a sentence speaks of the past. */
const BEHIND =
	/\b(?:was|were|had|adverts|surveys?|rows|counted|released|published|read|asked|said|found|archived|became|edition)\b/u;

function monthsOf(file: ContentFile, today: Day): Finding[] {
	const { text } = proseText(file);
	return [...text.matchAll(MONTH)].flatMap(({ index, 0: words, 1: month = '', 2: year = '' }) => {
		const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`;
		const sentence =
			text
				.slice(Math.max(0, index - LONGEST), index + words.length + 80)
				.split(/[.!?]\s|[\n\uFFFE]/u)
				.find((one) => one.includes(words)) ?? '';
		if (date <= today.slice(0, 7) || AHEAD_OF_IT.test(sentence) || !BEHIND.test(sentence)) return [];
		return [
			{
				...at(file, index + words.length - `${month} ${year}`.length),
				says: `“${month} ${year}” is in the future, but the sentence does not say so.`,
				todo: 'Is the year a typo? Correct it, or say that it is in the future.',
			},
		];
	});
}

const actionsOf = (file: ContentFile, today: Day): Finding[] =>
	[...file.text.matchAll(USES)].map(({ index, 0: words }) => ({
		...at(file, index),
		says: `The version of \`${words}\` was last read ${plural(daysBetween(ACTIONS.read, today), 'day')} ago.`,
		todo: 'Look at the releases of the action, correct the block, and set the two days in passing-date.ts.',
	}));

const inDays = (today: Day, day: Day): string =>
	day === today ? 'today' : `in ${plural(daysBetween(today, day), 'day')}`;
const isDay = (value: unknown): value is Day => Day.safeParse(value).success;
