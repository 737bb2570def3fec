import countries from 'i18n-iso-countries';
import { memoize } from '#domain/memoize.ts';
import { MONTHS } from '#domain/months.ts';
import { didYouMean } from '#domain/nearest.ts';
import { Day } from '#domain/text.ts';
import type { Kind } from '#content-model/kinds.ts';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import licences from 'spdx-license-ids/index.json' with { type: 'json' };
import type { Finding, Words } from '../../../lint/rule.ts';
import { entriesOf, isRecord } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { valuesIn } from './values-in.ts';

countries.registerLocale(english);

const between = (least: number, most: number, unit: string) => (value: unknown) =>
	typeof value === 'number' && (value < least || value > most)
		? `Give it in ${unit}: from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`
		: null;
const dollars = (least: number) => between(least, 2_000_000, 'whole US dollars a year');

const MONTH = `(?:${MONTHS.join('|')})`;
/** Kinds whose numbers are of one size from file to file, and fields that are not. */
const OF_ONE_SIZE: readonly (Kind | null)[] = [
	'drill',
	'prompt',
	'skill',
	'move',
	'hiring',
	'role',
	'level',
	'pay',
	'roleTerms',
	'trackTerms',
	'specialisations',
];
const OF_ANY_SIZE = ['order', 'n', 'rank'];
/** How many times as large as the largest of its kind a number is told of, or as small as the smallest. */
const TIMES = 2.5;
const FEWEST = 12;

/** A number that is far from all others in its place: `minutes: 500` where the longest takes 60. */
function outliersIn(files: readonly ContentFile[]): Finding[] {
	const numbers = files
		.filter(({ kind, damage }) => damage === null && OF_ONE_SIZE.includes(kind))
		.flatMap((file) => numbersOf(file).map((one) => ({ file, ...one })));
	return [...Map.groupBy(numbers, ({ file, name }) => `${file.kind} ${name}`).values()].flatMap((alike) => {
		if (alike.length < FEWEST) return [];
		const sorted = alike.map(({ value }) => value).toSorted((a, b) => a - b);
		const [least = 0, second = 0] = sorted;
		const [next = 0, most = 0] = sorted.slice(-2);
		const far = alike.filter(
			({ value }) =>
				(value === most && next > 0 && value > TIMES * next) ||
				(value === least && value > 0 && value * TIMES < second),
		);
		return far.map(({ file, path, value }) => ({
			...at(file, path),
			severity: 'warning' as const,
			says: `\`${String(path.findLast((key) => typeof key === 'string'))}\` is ${value}; elsewhere it lies between ${value === least ? second : least} and ${value === most ? next : most}.`,
			todo: 'Is a digit or a decimal point lost, or one too many? Correct it.',
		}));
	});
}

const numbersOf = memoize((file: ContentFile) =>
	valuesIn(file).flatMap(({ value, path }) => {
		const name = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
		const isCounted = typeof value === 'number' && !OF_ANY_SIZE.includes(String(path.at(-1)));
		return isCounted ? [{ value, path, name }] : [];
	}),
);

const DAY = String.raw`(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const DATE = new RegExp(
	`^(?:undated|(?:${MONTH}(?:(?: and | to )${MONTH})? )?${DAY}(?:(?: to | and |–)(?:${MONTH} )?${DAY})?)$`,
);
const date = (value: unknown) =>
	typeof value === 'string' && !value.startsWith('WRITE:') && !(DATE.test(value) && daysIn(value).every(isDay))
		? 'Write it as exactly as it is known: `2026-11-24`, `2026-11`, `2026`, `July to August 2026`.'
		: null;
const daysIn = (value: string): string[] => value.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
const isDay = (value: string): boolean => Day.safeParse(value).success;
const weight = (value: unknown) =>
	typeof value === 'number' && value > 10 ? 'Weights lie between 0 and 5: is a decimal point lost?' : null;
const LICENCES = ['Proprietary', ...licences, 'Classpath-exception-2.0', 'LLVM-exception'];
const licence = (value: unknown) => {
	if (typeof value !== 'string') return null;
	const [unknown] = value
		.split(/ (?:OR|AND|WITH) /)
		.filter((name) => !LICENCES.includes(name) && !/^LicenseRef-\w/.test(name));
	if (unknown === undefined) return null;
	return didYouMean(unknown, LICENCES, 'Write its SPDX name, such as `Apache-2.0`, or `Proprietary`.');
};
const country = (value: unknown) =>
	typeof value === 'string' && /^[A-Z]{2}$/.test(value) && !countries.isValid(value) && value !== 'XK'
		? `No country has this code in ISO 3166-1${value === 'UK' ? '; the United Kingdom is `GB`' : ''}.`
		: null;

/** What a value that the schema takes cannot well be, by its kind and its path; `*` stands for a place in a list. */
const LIMITS: Partial<Record<Kind, Record<string, (value: unknown) => string | null>>> = {
	pay: {
		'bands.*.low': dollars(10_000),
		'bands.*.high': dollars(10_000),
		'adjustments.*.lowPercent': between(1, 300, 'percent'),
		'adjustments.*.highPercent': between(1, 300, 'percent'),
		...Object.fromEntries(['p10', 'p25', 'p50', 'p75', 'p90'].map((share) => [`cited.*.${share}`, dollars(1000)])),
	},
	hiring: {
		'weeks.from': between(1, 52, 'weeks'),
		'weeks.to': between(1, 52, 'weeks'),
		'rounds.*.minutes.from': between(5, 2400, 'minutes'),
		'rounds.*.minutes.to': between(5, 2400, 'minutes'),
	},
	role: { reviewInDays: between(30, 730, 'days') },
	drill: { minutes: between(5, 600, 'minutes') },
	prompt: { minutes: between(5, 600, 'minutes') },
	source: { date, accessed: date, licence },
	claims: { '*.shown.*.date': date },
	tools: { '*.licence': licence, '*.status.since': date },
	regions: { '*.countries.*': country },
	trackTerms: { '*.phrases.*.weight': weight, '*.titles.*.weight': weight },
	roleTerms: { '*.titles.*.weight': weight, '*.work.*.weight': weight, '*.duties.*.weight': weight },
	specialisations: { '*.hints.*.weight': weight },
};

/** A number, a date or a code that the schema takes is one that can be. */
export const implausible: ContentRule = {
	id: 'content/implausible',
	severity: 'error',
	title: 'A value that cannot be right',
	help: `
		A salary of 110 dollars, a share of 2000 percent, a month 13, a country that does not exist: the field has the right shape, and still no such value. Most often the unit is another one: \`110000\`, not \`110\`; \`20\`, not \`0.2\`.
	`,
	content: ({ files }) => outliersIn(files),
	patterns: [
		{
			in: ['file'],
			files: /^vocabulary\/regions\.yaml$/u,
			pattern: /(?<=[[,] ?)NO(?= ?[,\]])/gu,
			says: '`NO` without quotation marks is read by many programs as “no”, not as Norway.',
			todo: "Write `'NO'`, as elsewhere.",
			fix: "'NO'",
		},
	],
	file: (file) => {
		const limits = file.kind ? LIMITS[file.kind] : undefined;
		if (!limits) return [];
		const lines = file.text.split('\n');
		return [
			...outsidersIn(file),
			...strangersIn(file),
			...sharesAbove(file),
			...valuesIn(file).flatMap(({ value, path }) => {
				const todo = limits[path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')]?.(value);
				// A value that `npm run new` left to be looked at is told of as that.
				if (todo == null || lines[file.yaml.positionOfValue(path).line - 1]?.includes('WRITE:')) return [];
				const words: Words = {
					says: `\`${String(path.findLast((key) => typeof key === 'string'))}\` is \`${String(value)}\`, which cannot be right.`,
					todo,
				};
				return [{ ...at(file, path), ...words }];
			}),
		];
	},
};

/** A share of jobs that a claim expects, in per cent where it is a fraction. */
function sharesAbove(file: ContentFile): Finding[] {
	if (file.kind !== 'claims') return [];
	return entriesOf(file).flatMap(({ measure }, index) => {
		const { share, expect } = isRecord(measure) ? measure : {};
		if (share === undefined || !isRecord(expect)) return [];
		return Object.entries(expect).flatMap(([end, value]) =>
			typeof value !== 'number' || value <= 1
				? []
				: [
						{
							...at(file, [index, 'measure', 'expect', end]),
							says: `\`${end}\` is ${value}, and a share is at most 1.`,
							todo: `Write per cent as a fraction: ${value / 100}.`,
						},
					],
		);
	});
}

/** Groups of a few countries that have a border of their own, by their slug in the vocabulary. */
const GROUPS: Readonly<Record<string, string>> = {
	dach: 'AT CH DE',
	nordics: 'DK FI IS NO SE',
	baltics: 'EE LT LV',
	benelux: 'BE LU NL',
	anz: 'AU NZ',
	'north-america': 'CA US',
	gcc: 'AE BH KW OM QA SA',
};

/** The countries of a group of which everybody knows them; null of any other. */
const membersOf = (slug: unknown): string[] | null =>
	Object.hasOwn(GROUPS, String(slug)) ? (GROUPS[String(slug)]?.split(' ') ?? null) : null;

/** A country that does not belong to such a group, or that it lacks. */
function outsidersIn(file: ContentFile): Finding[] {
	if (file.kind !== 'regions') return [];
	return entriesOf(file).flatMap(({ slug, label, countries: list }, index): Finding[] => {
		const members = membersOf(slug);
		if (!members || !Array.isArray(list)) return [];
		const codes = list.map(String);
		const nameOf = (code: string) => countries.getName(code, 'en') ?? 'no country';
		const outside = codes.flatMap((code, place) =>
			members.includes(code) || !countries.isValid(code)
				? []
				: [
						{
							...at(file, [index, 'countries', place]),
							says: `\`${code}\` is ${nameOf(code)}, which is no part of ${String(label)}.`,
							todo: `Correct the code: they are ${members.join(', ')}.`,
						},
					],
		);
		const lacking = members.filter((code) => !codes.includes(code));
		if (outside.length > 0 || lacking.length === 0 || codes.some((code) => !countries.isValid(code))) return outside;
		const says = `${String(label)} lacks ${lacking.map((code) => `\`${code}\` (${nameOf(code)})`).join(' and ')}.`;
		return [{ ...at(file, [index, 'countries']), says, todo: 'Put it back.' }];
	});
}

/** A country of a group that is in none of the larger groups that the rest of it belongs to: `AU` beside `CH` and `DE`. */
function strangersIn(file: ContentFile): Finding[] {
	if (file.kind !== 'regions') return [];
	const groups = entriesOf(file).map(({ countries: list }) => (Array.isArray(list) ? list.map(String) : []));
	const slugs = entriesOf(file).map(({ slug }) => slug);
	return groups.flatMap((group, index) => {
		if (membersOf(slugs[index])) return [];
		const around = groups.filter(
			(other) => other.length > group.length && 2 * group.filter((code) => other.includes(code)).length > group.length,
		);
		if (around.length === 0) return [];
		return group.flatMap((code, place): Finding[] => {
			if (!countries.isValid(code) || around.some((other) => other.includes(code))) return [];
			return [
				{
					...at(file, [index, 'countries', place]),
					says: `\`${code}\` (${countries.getName(code, 'en') ?? 'no country'}) is in none of the larger groups that the others here belong to.`,
					todo: 'Correct the code, or add the country to those groups.',
				},
			];
		});
	});
}
