import { AdvertFacts } from '#domain/edition.ts';

/** The columns of `adverts.csv`, in their order. A list has a space between its entries; what is null is empty. */
export const columns = [
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
	'clouds',
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
type Column = (typeof columns)[number];

/** The facts as CSV. No cell ever needs quotes: each is a slug, a code, a number or a list of slugs. */
export function writeFacts(facts: readonly AdvertFacts[]): string {
	return [columns.join(','), ...facts.map(lineOf)].map((line) => `${line}\n`).join('');
}

/** One advert as a line of the file. */
export function lineOf(facts: AdvertFacts): string {
	const { pay, ...rest } = facts;
	const cells: Record<Column, unknown> = {
		...rest,
		payMin: pay?.min,
		payMax: pay?.max,
		payCurrency: pay?.currency,
		// A list that was read and is empty is not one that was not read.
		topics: facts.topics?.length === 0 ? '-' : facts.topics,
	};
	return columns.map((column) => cellOf(cells[column])).join(',');
}

const cellOf = (value: unknown): string =>
	Array.isArray(value) ? value.join(' ') : String((value ?? '') as string | number | boolean);

/** Reads `adverts.csv`; throws a sentence with the line where it has another shape. */
export function readFacts(csv: string, file: string): AdvertFacts[] {
	const [head = '', ...lines] = csv.trimEnd().split('\n');
	if (head !== columns.join(','))
		throw new Error(`${file}:1 has other columns than this version reads. Make it anew with \`npm run survey\`.`);
	return lines.map((line, index) => {
		const { data, error } = AdvertFacts.safeParse(factsOf(line.split(',')));
		if (data) return data;
		const [issue] = error.issues;
		const what = issue ? `\`${issue.path.join('.')}\`: ${issue.message}` : 'it is no row of facts';
		throw new Error(`${file}:${index + 2} cannot be read: ${what}. Make the file anew with \`npm run survey\`.`);
	});
}

function factsOf(cells: readonly string[]): unknown {
	const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
	const orNull = (column: Column): string | null => cell(column) || null;
	const number = (column: Column): number | null => (cell(column) === '' ? null : Number(cell(column)));
	const list = (column: Column): string[] => cell(column).split(' ').filter(Boolean);
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
		clouds: list('clouds'),
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
