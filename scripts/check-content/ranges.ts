import type { ContentFile, Path } from './content-file.ts';
import { fieldsOf, isRecord } from './content.ts';
import { wordsOfNode } from '#mdx/tree.ts';
import { UP_TO_NINETEEN } from './number-words.ts';
import { proseText } from './prose.ts';

/** A range of the fields that a text gives with another end: `hours: { from: 80, to: 120 }` and “80 to 160 hours”. */
export interface OtherRange {
	/** The end that differs. */
	path: Path;
	field: number;
	/** As the text says it. */
	words: string;
	index: number;
}

const RANGE = /(?<![\d.,$€£–-])(\d{1,3})(?: to |–)(\d{1,3}) (hours|weeks|minutes)\b/gu;

/** “You get 60 to 90 minutes”, of a round itself and not of a part or of somebody’s survey. */
const OF_A_ROUND =
	/(?<=^|\uFFFE|[.!?] )(?:You (?:get|have|are given)|Expect|Allow|It (?:lasts|takes)|The round (?:lasts|takes)) (?:about )?(\d{2,3})(?: to |–)(\d{2,3}) minutes\b/gu;

/** The minutes of a round, where the part of the text below its name gives others at both ends. */
export function otherMinutes(file: ContentFile): OtherRange[] {
	const { rounds } = fieldsOf(file);
	if (!Array.isArray(rounds)) return [];
	const headings = file.nodes.filter(({ type }) => type === 'heading');
	const { text } = proseText(file);
	return [...text.matchAll(OF_A_ROUND)].flatMap(({ 0: words, 1: from, 2: to, index }) => {
		const heading = headings.findLast(({ position }) => (position?.start.offset ?? Infinity) < index);
		const name = heading ? wordsOfNode(heading).toLowerCase() : '';
		const place = rounds.findIndex(
			(round) => isRecord(round) && name !== '' && ` ${String(round['title'])}`.toLowerCase().endsWith(` ${name}`),
		);
		const minutes = (rounds as unknown[])[place];
		const range = isRecord(minutes) ? minutes['minutes'] : null;
		if (!isRecord(range) || (range['from'] === Number(from) && range['to'] === Number(to))) return [];
		const end = range['from'] === Number(from) ? 'to' : 'from';
		return [{ path: ['rounds', place, 'minutes', end], field: Number(range[end]), words, index }];
	});
}

/** Ranges in whose text one end is that of the fields and the other is not. */
export function otherRanges(file: ContentFile): OtherRange[] {
	const fields = fieldsOf(file);
	return [...proseText(file).text.matchAll(RANGE)].flatMap(({ 0: words, 1: from, 2: to, 3: name = '', index }) => {
		const range = fields[name];
		if (!isRecord(range)) return [];
		const [isFrom, isTo] = [range['from'] === Number(from), range['to'] === Number(to)];
		if (isFrom === isTo) return [];
		const end = isFrom ? 'to' : 'from';
		return [{ path: [name, end], field: Number(range[end]), words, index }];
	});
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const AGO = /\b(an?|one|two|three|four|five|six|\d+) (day|week|month|year)s? ago\b/giu;

/** “60 days ago” where the title says “a month ago”, and no time of the text is near to that. */
export function otherAgo(file: ContentFile): { title: string; words: string; index: number }[] {
	const { title } = fieldsOf(file);
	const daysIn = (text: string) =>
		[...text.matchAll(AGO)].map(({ 0: words, 1: count = '', 2: unit = '', index }) => {
			const small = UP_TO_NINETEEN.indexOf(/^an?$/i.test(count) ? 'one' : count.toLowerCase());
			const number = small < 0 ? Number(count) : small;
			return { words, index, days: number * (DAYS[unit.toLowerCase()] ?? 0) };
		});
	const [told, another] = typeof title === 'string' ? daysIn(title) : [];
	if (!told || another) return [];
	const said = daysIn(proseText(file).text).filter(({ index }) => index >= file.bodyStart);
	const [first] = said;
	if (!first || said.some(({ days }) => Math.abs(days - told.days) <= 0.15 * told.days)) return [];
	return [{ title: told.words, words: first.words, index: first.index }];
}
