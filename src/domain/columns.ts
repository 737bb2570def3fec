import {
	choicesOf,
	chosenAt,
	countryOptions,
	type Choices,
	type Dimension,
	type Option,
	type Options,
} from '#domain/facets.ts';
import { fold, type Filterable, type Filtered } from '#domain/filter.ts';
import { dictionary, letters, numbers } from '#domain/letters.ts';

/** Words that a source’s terms put beside each of its listings, and where they lead. */
export interface Attribution {
	words: string;
	href: string;
	/** What `rel` the link carries. */
	rel: string;
}

/** One listing as lists show it and the filter reads it. */
export interface Row extends Filterable {
	/** Its place in the index. */
	at: number;
	title: string;
	/** Which option of `track` is the main one; -1 without tracks. */
	main: number;
	/** Where it may be done from, and hours or zones asked for. */
	place: string;
	hours: string;
	/** Pay in the advert’s currency, short; empty when it states none. */
	pay: string;
	/** The stated amount was converted into yearly dollars. */
	converted: boolean;
	/** Days between publication and the day it was first seen; 0 when unknown or the same. */
	age: number;
	/** How many boards carry it. */
	boards: number;
	found: Attribution[];
}

export type Index = Filtered<Row>;

/** Dimensions with a column of their own; the others go by the place or by the employer. */
const ownColumn = ['track', 'level', 'cloud', 'specialisation'] as const;

/**
 * An index as a file: one list a column, so that like stands beside like and packs well. Columns of small numbers are
 * strings, a character each (see letters.ts); sets of options are strings too.
 */
export interface Columns {
	version: 2;
	options: Omit<Options, 'country'>;
	/** Codes of the countries, two letters each, end to end. */
	countries: string;
	night: number;
	/** Ids, all of one length, end to end. */
	ids: string;
	titles: string[];
	/** Distinct employers: name, then sets of `kind` and `source`. */
	employers: [string, string, string][];
	employer: string;
	/** Distinct places: words, hours, then sets of `scope` and `country`. */
	places: [string, string, string, string][];
	place: string;
	/** Distinct sets of the dimensions that have a column. */
	sets: Record<(typeof ownColumn)[number], string[]>;
	of: Record<(typeof ownColumn)[number], string>;
	/** The set of tools of each row. */
	tools: string[];
	/** Days since the row before was first seen; the first row’s since `night`. */
	older: string;
	/** One more than the main track; 0 without. */
	main: string;
	/** Lowest amount in thousands, 0 for unknown; then how much higher the highest is. */
	low: number[];
	spread: number[];
	/** Pay in words, where it is not what `low` and `spread` say; an empty place stands for that. Ends at the last one. */
	pay: string[];
	converted: string;
	age: string;
	boards: string;
	/** What terms put beside listings: the row’s place, words, address, and the link’s `rel`. */
	found: [number, string, string, string][];
}

/** `185000, 230000` → `$185–230`, in thousands. */
export function thousands(low: number, high: number, sign = '$'): string {
	const short = (amount: number) => String(Math.round(amount / 100) / 10);
	return low === high ? `${sign}${short(low)}` : `${sign}${short(low)}–${short(high)}`;
}

/** Rows must come newest first. */
export function encodeColumns({ options, night, rows, choices }: Index): Columns {
	const set = (name: Dimension, { at }: Row) => letters(chosenAt(choices[name], at));
	const employers = dictionary(rows.map((row) => JSON.stringify([row.employer, set('kind', row), set('source', row)])));
	const places = dictionary(
		rows.map((row) => JSON.stringify([row.place, row.hours, set('scope', row), set('country', row)])),
	);
	const pay = rows.map((row) => (row.pay === plainPay(row) ? '' : row.pay || '-'));
	const { country, ...listed } = options;
	const forOwn = <T>(make: (name: (typeof ownColumn)[number]) => T) =>
		Object.fromEntries(ownColumn.map((name) => [name, make(name)])) as Record<(typeof ownColumn)[number], T>;
	return {
		version: 2,
		options: listed,
		countries: country
			.map(({ value }) => value.slice(0, 2))
			.slice(0, -1)
			.join(''),
		night,
		ids: rows.map(({ id }) => id).join(''),
		titles: rows.map(({ title }) => title),
		employers: employers.entries.map((entry) => JSON.parse(entry) as Columns['employers'][number]),
		employer: letters(employers.at),
		places: places.entries.map((entry) => JSON.parse(entry) as Columns['places'][number]),
		place: letters(places.at),
		sets: forOwn((name) => choices[name].sets.map(letters)),
		of: forOwn((name) => letters([...choices[name].of])),
		tools: rows.map((row) => set('tool', row)),
		older: letters(rows.map(({ day }, at) => (rows[at - 1]?.day ?? night) - day)),
		main: letters(rows.map(({ main }) => main + 1)),
		low: rows.map(({ low }) => (low ?? 0) / 1000),
		spread: rows.map(({ low, high }) => ((high ?? 0) - (low ?? 0)) / 1000),
		pay: pay.slice(0, pay.findLastIndex(Boolean) + 1),
		converted: letters(rows.map(({ converted }) => Number(converted))),
		age: letters(rows.map(({ age }) => age)),
		boards: letters(rows.map(({ boards }) => boards)),
		found: rows.flatMap(({ at, found }) =>
			found.map(({ words, href, rel }): Columns['found'][number] => [at, words, href, rel]),
		),
	};
}

export function decodeColumns(columns: Columns): Index {
	const { night, titles, ids } = columns;
	const options: Options = {
		...columns.options,
		country: countryOptions(columns.countries.match(/../g) ?? []),
	};
	const employers = numbers(columns.employer).map((at) => columns.employers[at] ?? (['', '', ''] as const));
	const places = numbers(columns.place).map((at) => columns.places[at] ?? (['', '', '', ''] as const));
	const own = (name: (typeof ownColumn)[number]): Choices => ({
		sets: columns.sets[name].map(numbers),
		of: Uint32Array.from(numbers(columns.of[name])),
	});
	const choices: Index['choices'] = {
		track: own('track'),
		level: own('level'),
		cloud: own('cloud'),
		scope: choicesOf(places.map(([, , scope]) => scope)),
		country: choicesOf(places.map(([, , , country]) => country)),
		specialisation: own('specialisation'),
		tool: choicesOf(columns.tools),
		kind: choicesOf(employers.map(([, kind]) => kind)),
		source: choicesOf(employers.map(([, , source]) => source)),
	};
	const [older, main, converted, age, boards] = [
		columns.older,
		columns.main,
		columns.converted,
		columns.age,
		columns.boards,
	].map(numbers) as [number[], number[], number[], number[], number[]];
	const found = new Map<number, Attribution[]>();
	for (const [at, words, href, rel] of columns.found) found.set(at, [...(found.get(at) ?? []), { words, href, rel }]);
	const idLength = ids.length / (titles.length || 1);
	let day = night;
	const rows = titles.map((title, at): Row => {
		const [place, hours] = places[at] ?? ['', ''];
		const low = Math.round((columns.low[at] ?? 0) * 1000) || null;
		const high = low && low + Math.round((columns.spread[at] ?? 0) * 1000);
		const stated = columns.pay[at] ?? '';
		const employer = employers[at]?.[0] ?? '';
		day -= older[at] ?? 0;
		return {
			at,
			id: ids.slice(at * idLength, (at + 1) * idLength),
			title,
			employer,
			day,
			place,
			hours,
			main: (main[at] ?? 0) - 1,
			low,
			high,
			pay: stated === '-' ? '' : stated || plainPay({ low, high }),
			converted: converted[at] === 1,
			age: age[at] ?? 0,
			boards: boards[at] ?? 0,
			found: found.get(at) ?? [],
			words: wordsOf(title, employer, options, chosenAt(choices.tool, at), chosenAt(choices.track, at)),
		};
	});
	return { options, night, rows, choices };
}

/** What free text is looked for in: title, employer, tools, and both names of each line. */
export function wordsOf(
	title: string,
	employer: string,
	options: Options,
	tools: readonly number[],
	tracks: readonly number[],
): string {
	const named = (of: readonly Option[], at: readonly number[]) => at.map((n) => of[n]);
	return [
		title,
		employer,
		...named(options.tool, tools).map((tool) => tool?.label ?? ''),
		...named(options.track, tracks).flatMap((track) => [track?.label ?? '', track?.title ?? '']),
	]
		.map(fold)
		.join('\n');
}

const plainPay = ({ low, high }: Pick<Row, 'low' | 'high'>): string =>
	low === null || high === null ? '' : thousands(low, high);
