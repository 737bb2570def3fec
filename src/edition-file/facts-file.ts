import { AdvertFacts, columnOf } from '#domain/edition.ts';

/**
 * The columns of `adverts.csv` before and after the facet columns, in order. Entries of a list are separated by a space; null is
 * an empty cell.
 */
const before = [
	'employer',
	'month',
	'country',
	'source',
	'role',
	'alsoRole',
	'strict',
	'level',
	'levelFrom',
	'tracks',
	'tools',
] as const;
const after = [
	'specialisations',
	'topics',
	'years',
	'payStated',
	'payMin',
	'payMax',
	'payCurrency',
	'workplace',
	'text',
	'language',
] as const;
type Column = (typeof before | typeof after)[number];

/** The columns of a file with these facets: the facet `cloud` has the column `clouds`. */
export const columnsOf = (facets: readonly string[]): string[] => [...before, ...facets.map(columnOf), ...after];

/** Writes the facts as CSV. No cell needs quotes: each is a slug, a code, a number or a list of slugs. */
export function writeFacts(facts: readonly AdvertFacts[]): string {
	const columns = columnsOf(Object.keys(facts[0]?.named ?? {}));
	return [columns.join(','), ...facts.map(lineOf)].map((line) => `${line}\n`).join('');
}

/** Writes one advert as a line of the file. */
export function lineOf(facts: AdvertFacts): string {
	const { pay, named, ...rest } = facts;
	const cells: Record<Exclude<Column, 'named'>, unknown> = {
		...rest,
		payMin: pay?.min,
		payMax: pay?.max,
		payCurrency: pay?.currency,
		// `-` marks a list that was read and is empty; an empty cell means that it was not read.
		topics: facts.topics?.length === 0 ? '-' : facts.topics,
	};
	const cellsOf = (columns: readonly Column[]) => columns.map((column) => cellOf(cells[column]));
	return [...cellsOf(before), ...Object.values(named).map(cellOf), ...cellsOf(after)].join(',');
}

const cellOf = (value: unknown): string =>
	Array.isArray(value) ? value.join(' ') : String((value ?? '') as string | number | boolean);

/** Reads `adverts.csv`. Throws an error with the line number when the file has another shape. */
export function readFacts(csv: string, file: string): AdvertFacts[] {
	const [head = '', ...lines] = csv.trimEnd().split('\n');
	const columns = head.split(',');
	const facets = columns.slice(before.length, columns.length - after.length).map((column) => column.replace(/s$/, ''));
	if (head !== columnsOf(facets).join(','))
		throw new Error(
			`${file}:1 does not have the columns that this version reads. Create the file again with \`npm run survey\`.`,
		);
	return lines.map((line, index) => {
		const { data, error } = AdvertFacts.safeParse(factsOf(line.split(','), columns, facets));
		if (data) return data;
		const [issue] = error.issues;
		const what = issue ? `\`${issue.path.join('.')}\`: ${issue.message}` : 'it is not a row of facts';
		throw new Error(`${file}:${index + 2} cannot be read: ${what}. Create the file again with \`npm run survey\`.`);
	});
}

function factsOf(cells: readonly string[], columns: readonly string[], facets: readonly string[]): unknown {
	const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
	const orNull = (column: Column): string | null => cell(column) || null;
	const number = (column: Column): number | null => (cell(column) === '' ? null : Number(cell(column)));
	const list = (column: string): string[] => cell(column).split(' ').filter(Boolean);
	const flag = (column: Column): unknown => ({ true: true, false: false, '': null })[cell(column)];
	return {
		employer: number('employer'),
		month: orNull('month'),
		country: orNull('country'),
		source: cell('source'),
		role: cell('role'),
		alsoRole: orNull('alsoRole'),
		strict: flag('strict'),
		level: orNull('level'),
		levelFrom: orNull('levelFrom'),
		tracks: list('tracks'),
		tools: list('tools'),
		named: Object.fromEntries(facets.map((facet) => [facet, list(columnOf(facet))])),
		specialisations: list('specialisations'),
		topics: cell('topics') === '' ? null : list('topics').filter((topic) => topic !== '-'),
		years: number('years'),
		payStated: flag('payStated'),
		pay:
			cell('payCurrency') === ''
				? null
				: { min: number('payMin'), max: number('payMax'), currency: cell('payCurrency') },
		workplace: orNull('workplace'),
		text: cell('text'),
		language: orNull('language'),
	};
}
