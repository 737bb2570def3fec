import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseOf, proseText } from '../../prose.ts';
import { wordsOfNode } from '#mdx/tree.ts';
import { at, type ContentRule } from '../../rule.ts';
import { MONTHS } from '#domain/months.ts';

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
		“$17,4840”, “60.000”, a currency sign without an amount, “99,9%”, “64 gb”, “August 22, 2026”, “02.12.2027”, “197% of 600 engineers”, 30 February, a period that ends before it begins. Thousands have a comma before each three digits, decimals a point: “60,000”, “3.35”. An ordinal ends as it is said: “81st”.
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
			pattern: /(?<![\p{L}\d.,-])[1-9]\d{0,2}(?:\.\d{3})*\.000(?!\d|\.\d|%|,\d)/gu,
			says: ({ words }) => `“${words}” has a point for the thousands.`,
			todo: ({ words }) => `Write “${words.replaceAll('.', ',')}”; where a decimal is meant, leave out the noughts.`,
		},
		{
			pattern: /(?<![\d.,\p{L}–-])\d{1,3},\d{1,2}(?![\d,\p{L}–-])/gu,
			says: ({ words }) => `“${words}” has a comma where English has a point.`,
			todo: ({ words }) => `Write “${words.replace(',', '.')}”.`,
			fix: ({ words }) => words.replace(',', '.'),
		},
		{
			pattern: /(?<![\p{L}\d.,-])[1-9]\d{0,2}(?:\.\d{3}){2}(?!\d|\.\d|%)/gu,
			says: ({ words }) => `“${words}” has points for the thousands.`,
			todo: ({ words }) => `Write “${words.replaceAll('.', ',')}”.`,
			fix: ({ words }) => words.replaceAll('.', ','),
		},
		{
			pattern: /(?<=[$€£])[1-9]\d{0,2}\.\d{3}(?!\d|\.\d|%)/gu,
			says: ({ words }) => `“${words}” has a point for the thousands.`,
			todo: ({ words }) => `Write “${words.replaceAll('.', ',')}”.`,
			fix: ({ words }) => words.replaceAll('.', ','),
		},
		{
			pattern: /(?<![\d.,/])\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?![\d./])/gu,
			says: ({ words }) => `“${words}” is a date in figures, which is read in two ways.`,
			todo: ({ words }) => `Write the month as a word: “${inWords(words)}”.`,
		},
		{
			pattern: new RegExp(String.raw`\b(${MONTH}) (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b`, 'gu'),
			says: ({ words }) => `“${words}” is a date in the American order.`,
			todo: ({ words }) => `Write “${dayFirst(words)}”.`,
			fix: ({ words }) => dayFirst(words),
		},
		{
			pattern: new RegExp(String.raw`(?<![\d.,])\d{1,2}(?:st|nd|rd|th) (?:of )?${MONTH}\b`, 'gu'),
			says: ({ words }) => `“${words}” is written without letters behind the day here.`,
			todo: ({ words }) => `Write “${words.replace(/(?:st|nd|rd|th) (?:of )?/, ' ')}”.`,
			fix: ({ words }) => words.replace(/(?:st|nd|rd|th) (?:of )?/, ' '),
		},
		{
			pattern:
				/(?<![\p{L}\d.,-])(\d[\d,.]*) ?(gb|mb|kb|tb|pb|GBs|MBs|KBs|TBs|ghz|Ghz|GHZ|mhz|Mhz|kwh|KWh|KWH|kW\/h|Kg|KG|KM|msec|secs|hrs|mins)(?![\p{L}\d])/gu,
			says: ({ words }) => `“${words}” has its unit in other letters than one writes it.`,
			todo: ({ words }) => `Write “${withUnit(words)}”.`,
			fix: ({ words }) => withUnit(words),
		},
		{
			pattern: /(?<![\d.,])[1-9]\d{0,2}\.\d\d0(?!\d|\.\d|%)/gu,
			severity: 'warning',
			says: ({ words }) => `“${words}” has a point for the thousands, or a nought too many.`,
			todo: ({ words }) => `Write “${words.replace('.', ',')}”, or “${words.slice(0, -1)}” where a decimal is meant.`,
		},
		{
			pattern: /(?<![\p{L}\d.,])\d[\d,.]*k? ?[$€£](?![\d])/gu,
			says: ({ words }) => `“${words}” has its sign behind the amount.`,
			todo: ({ words }) => `Write “${signFirst(words)}”.`,
			fix: ({ words }) => signFirst(words),
		},
		{
			pattern: new RegExp(
				String.raw`(?<![\d.,])(?:${MONTH} )(?:20(?:3[6-9]|[4-9]\d)|2[1-9]\d\d|1[0-8]\d\d|0\d{3})(?!\d)`,
				'gu',
			),
			severity: 'warning',
			says: ({ words }) => `“${words}” is far from now: are two digits exchanged?`,
			todo: 'Write the year that is meant.',
		},
		{
			pattern:
				/(?:\b(?:paid|earns?|priced|median|salar\w+) in euros\b[^.;()\uFFFE$€£]{0,40}?[$£]\d[\d,]*|\b(?:paid|earns?|priced|median|salar\w+) in pounds\b[^.;()\uFFFE$€£]{0,40}?[$€]\d[\d,]*|\b(?:paid|earns?|priced|median|salar\w+) in dollars\b[^.;()\uFFFE$€£]{0,40}?[£€]\d[\d,]*|\$[\d,.]+ \([^()\uFFFE]*\bin (?:pounds|euros)|£[\d,.]+ \([^()\uFFFE]*\bin (?:dollars|euros)|€[\d,.]+ \([^()\uFFFE]*\bin (?:dollars|pounds))\b/gu,
			says: ({ words }) => `“${words}” has the sign of another currency than its words.`,
			todo: 'Correct the sign, or the words.',
		},
		{
			pattern:
				/(?<![\p{L}\d.,-])\d[\d,.]*(?:[KMGTP]i?B|ms|GHz|MHz|kWh|kW|km|kg|[MG]bit|hours|minutes|seconds|days)(?![\p{L}\d])/gu,
			says: ({ words }) => `“${words}” has no blank before its unit.`,
			todo: ({ words }) => `Write “${words.replace(/(?<=\d)(?=\p{L})/u, ' ')}”.`,
			fix: ({ words }) => words.replace(/(?<=\d)(?=\p{L})/u, ' '),
		},
		{
			severity: 'warning',
			pattern: /(?<![\p{L}\d.,–-])\d{3,} s(?![\p{L}\d’'])/gu,
			says: ({ words }) => `“${words}” is long for a time in seconds.`,
			todo: 'Is it milliseconds, `ms`? Where seconds are meant, write minutes, or “seconds”.',
		},
		{
			pattern:
				/(?<![\p{L}\d.,–-])(\d[\d,.]*) ((?:[KMGTP]i?B|Gbit|Mbit|ms|s|minutes|hours|days)\b)(?: a second| an hour|\/s)?, or (?!\1 )\d[\d,.]* \2(?![\p{L}/])/gu,
			severity: 'warning',
			says: ({ words }) => `“${words}” gives two numbers of one unit for one thing.`,
			todo: 'Correct the second unit, or a number.',
		},
		{
			pattern: /(?<![\d.,:])(?:\d{1,2}:[6-9]\d|2[4-9]:\d\d|[3-9]\d:\d\d)(?![\d:])/gu,
			says: ({ words }) => `“${words}” is no time of the day.`,
			todo: 'Write one from 00:00 to 23:59; a ratio is written with “to”.',
		},
		{
			pattern: /(?<![\p{L}\d.,-])\d{1,4}(?:st|nd|rd|th)(?![\p{L}\d])(?<!(?<!1)(?:1st|2nd|3rd)|1[1-3]th|[04-9]th)/gu,
			says: ({ words }) => `“${words}” is no ordinal.`,
			todo: ({ words }) => `Write “${ordinalOf(words)}”.`,
			fix: ({ words }) => ordinalOf(words),
		},
		{
			in: ['paragraph', 'heading', 'cell', 'field', 'value'],
			pattern:
				/(?<![\d/-])20\d\d-(?:(?:1[3-9]|[2-9]\d|00)-\d\d|\d\d-(?:3[2-9]|[4-9]\d|00)|02-3\d|(?:04|06|09|11)-31)(?![\d-])/gu,
			says: ({ words }) => `“${words}” is no day of the calendar.`,
			todo: 'Write year, month and day as they are.',
		},
		{
			severity: 'warning',
			pattern:
				/(?<![\p{L}\d.,/_#:=@–-])[1-9]\d{4,}(?![\d\p{L}_/:=@-]|[.,]\d)(?<!\b(?:issue|request|bug|ticket|number|port|build|RFC|ISO|CVE|ID|id|code|error|PR|job),? \d+)/gu,
			says: ({ words }) => `“${words}” has no comma before its thousands.`,
			todo: ({ words }) =>
				`Write “${Number(words).toLocaleString('en-GB')}”; a number that is a name stands within backticks.`,
			fix: ({ words }) => Number(words).toLocaleString('en-GB'),
		},
		{
			severity: 'warning',
			pattern: /(?<![\p{L}\d.,–-])\d[\d,.]* ?[KMGT]b(?![\p{L}\d])/gu,
			says: ({ words }) => `“${words}” is an amount of bits, of which eight make a byte.`,
			todo: ({ words }) =>
				`Write “${words.replace(/b$/, 'B')}” of memory and files, and “${words.replace(/b$/, 'bit')}” of lines.`,
		},
		{
			severity: 'warning',
			pattern:
				/(?<=\b(?:pay|pays|paid|earns?|earned|charges?|charged)(?: \p{L}+)? |\b(?:paid|pay|salary|wages|stipend|allowance)\b[^.;\uFFFE$€£]{0,60}\b(?:got|gets?|receives?|received) (?:about |over |nearly )?)\d{3,}|(?<=\b(?:pay|pays|paid|earns?|earned)(?: \p{L}+)? )\d{1,3}(?:,\d{3})+/gu,
			says: ({ words }) => `“${words}” is an amount without its currency.`,
			todo: ({ words }) => `Write “$${words}”, or the sign of another currency.`,
		},
		{
			severity: 'warning',
			pattern:
				/(?<![\d.,$€£–-])(?:(?:5[3-9]|[6-9]\d|\d{3,}) weeks (?:a|per|each|every|in a) year|(?:1[3-9]|[2-9]\d|\d{3,}) months (?:a|per|each|every) year)\b/gu,
			says: ({ words }) => `“${words}” is more than a year has.`,
			todo: 'Correct the number: a year has 12 months and 52 weeks.',
		},
		{
			pattern: /\d(?:%| per cent) ?(?:%|per ?cent\b)/gu,
			says: ({ words }) => `“${words}” says per cent twice.`,
			todo: 'Keep one.',
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
	file: (file) =>
		file.kind === null
			? []
			: [...reversedPeriods(file), ...fallingDates(file), ...pointsAmongCommas(file), ...moreThanAll(file)],
};

const DAY = String.raw`(\d{1,2} )?(${MONTH}) (\d{4})`;
const PERIOD = new RegExp(String.raw`(?<!\d)${DAY}(?: (?:to|until|till)(?: the)? | ?– ?)${DAY}(?!\d)`, 'gu');

const BETWEEN = new RegExp(
	String.raw`\b(?:between|from) (\d{1,2} )(${MONTH}) (?:and|to) (\d{1,2} )(${MONTH}) (\d{4})(?!\d)`,
	'giu',
);

/** A number that is the larger the later the day is. */
const orderOf = ([day = '0', month = '', year]: readonly (string | undefined)[]): number =>
	Number(year) * 10_000 + MONTHS.indexOf(month) * 100 + Number(day);

/** “11 January 2026 to 2 December 2025” */
function reversedPeriods(file: ContentFile): Finding[] {
	const { text } = proseText(file);
	return [...text.matchAll(PERIOD), ...text.matchAll(BETWEEN)].flatMap((match): Finding[] => {
		const [words, ...all] = match;
		// “Between 29 September and 28 August 2025” has one year for both.
		const parts = all.length === 5 ? [all[0], all[1], all[4], ...all.slice(2)] : all;
		const [from, to] = [parts.slice(0, 3), parts.slice(3)].map(orderOf);
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

/** “100 from 15 March 2027 and 47 from 15 March 2025” */
const FROM = new RegExp(String.raw`\bfrom ${DAY}(?!\d)`, 'gu');

function fallingDates(file: ContentFile): Finding[] {
	return proseOf(file).flatMap(({ text, start }) =>
		text.split(/(?<=[.!?]\s)/u).flatMap((sentence, index, all): Finding[] => {
			const before = all.slice(0, index).reduce((sum, one) => sum + one.length, 0);
			const days = [...sentence.matchAll(FROM)].map(({ 0: words, 1: day, 2: month, 3: year, index: at }) => {
				return { words, at, order: orderOf([day, month, year]) };
			});
			const wrong = days.find((day, place) => place > 0 && day.order < (days[place - 1]?.order ?? 0));
			if (!wrong) return [];
			return [
				{
					...at(file, start + before + wrong.at),
					severity: 'warning',
					says: `“${wrong.words}” lies before the day that is named before it.`,
					todo: 'Correct one of the two, or name the earlier day first.',
				},
			];
		}),
	);
}

/** “Of 52 adverts of July 2026, 156 were remote” */
const OF_ALL =
	/\b[Oo]f (?:the )?(\d[\d,]*) [^.\uFFFE]{0,80}?, (\d[\d,]*) (?:were|are|have|had|name|said|say|ask|asked|mention|want|state)\b/gu;

/** “1,347 of 1,008 adverts”, “795 rows, 1,876 distinct” */
const PART_OF =
	/(?<![\p{L}\d.,$€£/–-]|[×÷] )(?<part>\d[\d,]*) (?:of|out of) (?:the |these |our )?(?<all>\d[\d,]*) (?:\p{L}+ )?(?!companies|employers|firms)\p{L}+s\b|(?<![\d.,$€£])(?<all>\d[\d,]*) rows, (?<part>\d[\d,]*) distinct\b/gu;

/** “There are 60 pods. 85 of them” */
const OF_THEM = /(?<![\d.,$€£])(?<all>\d[\d,]*) \p{L}+[^.\uFFFE]{0,60}\. (?<part>\d[\d,]*) of them\b/gu;

function moreThanAll(file: ContentFile): Finding[] {
	const { text } = proseText(file);
	return [...text.matchAll(OF_ALL), ...text.matchAll(PART_OF), ...text.matchAll(OF_THEM)].flatMap(
		({ index, 1: first = '', 2: second = '', groups = {} }): Finding[] => {
			const { all = first, part = second } = groups;
			if (Number(part.replaceAll(',', '')) <= Number(all.replaceAll(',', ''))) return [];
			return [
				{
					...at(file, index),
					says: `${part} are more than the ${all} of which they are said to be a part.`,
					todo: 'Exchange the two, or correct one.',
				},
			];
		},
	);
}

/** “57.500” in a column whose other figures have a comma. */
function pointsAmongCommas(file: ContentFile): Finding[] {
	return file.nodes.flatMap((node): Finding[] => {
		if (node.type !== 'table') return [];
		return node.children.flatMap((row) =>
			row.children.flatMap((cell, column): Finding[] => {
				const words = wordsOfNode(cell).trim();
				if (!/^[$€£]?[1-9]\d{0,2}\.\d{3}$/.test(words)) return [];
				const others = node.children.map((other) => wordsOfNode(other.children[column] ?? cell).trim());
				if (!others.some((other) => /^[$€£]?\d{1,3},\d{3}$/.test(other))) return [];
				return [
					{
						...at(file, cell),
						says: `“${words}” has a point for the thousands.`,
						todo: `Write “${words.replace('.', ',')}”, as in the other rows.`,
					},
				];
			}),
		);
	});
}

const SYMBOLS: Readonly<Record<string, string>> = {
	ghz: 'GHz',
	mhz: 'MHz',
	kwh: 'kWh',
	'kw/h': 'kWh',
	kg: 'kg',
	km: 'km',
	msec: 'ms',
	secs: 's',
	hrs: 'hours',
	mins: 'minutes',
};

/** `64 gb` as `64 GB` */
const withUnit = (words: string): string =>
	words.replace(
		/ ?([A-Za-z/]+)$/,
		(_, unit: string) => ` ${SYMBOLS[unit.toLowerCase()] ?? unit.replace(/s$/i, '').toUpperCase()}`,
	);

/** `81th` as `81st` */
const ordinalOf = (words: string): string =>
	words.replace(
		/\p{L}+$/u,
		/1[1-3]\D+$/.test(words) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[/\d(?=\D)/.exec(words)?.[0] ?? ''] ?? 'th'),
	);

/** `77,300 €` as `€77,300` */
const signFirst = (words: string): string => words.replace(/^(\S*\d\S*?) ?([$€£])$/, '$2$1');

/** `August 22nd, 2026` as `22 August 2026` */
const dayFirst = (words: string): string => words.replace(/^(\S+) (\d+)\w*,? (\d+)$/, '$2 $1 $3');

/** `02.12.2027` as `2 December 2027`, the day first, where that can be. */
function inWords(words: string): string {
	const [day = 0, month = 0, year = 0] = words.split(/[./]/).map(Number);
	const [first, second] = month > 12 ? [month, day] : [day, month];
	return `${first} ${MONTHS[second - 1] ?? ''} ${year}`;
}
