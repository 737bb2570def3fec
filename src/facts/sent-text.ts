interface Weighed {
	phrase: string;
	weight: number;
}
type Row = Readonly<Record<string, unknown>>;

/** Precedes each string in a list that is sent as one string. */
const mark = '|';
/** Precedes a weight, which applies to all phrases up to the next weight. */
const weightMark = '=';
/** The key of the row count in an object of columns. No row has an empty key, so it cannot clash. */
const count = '';

/**
 * Encodes JSON in fewer bytes for browsers: quotation marks and field names are a tenth of the compressed size. A list of strings
 * becomes one string, `|airflow|prefect`, and a list of phrases with weights too, `=1.4|cdc|ingest *|=-1|slides`. A list of
 * objects with equal fields becomes one object of columns, `{"": 2, "slug": "|airflow|prefect"}`.
 * Throws if a string begins with `|` or `=`, because it would be decoded as a list.
 */
export function toSentText(words: unknown): string {
	return JSON.stringify(words, (_, value: unknown) => {
		if (typeof value === 'string' && /^[|=]/.test(value))
			throw new Error(
				`“${value}” begins with “${value[0]}”, which marks a list in the data for browsers. Begin it with a word.`,
			);
		if (!Array.isArray(value) || value.length === 0) return value;
		if (value.every((entry) => typeof entry === 'string')) return listOf(value);
		if (value.every(isWeighed)) return runsOf(value);
		return value.every(isRow) && haveSameFields(value) ? columnsOf(value) : value;
	});
}

/** Decodes what `toSentText` encoded. Throws if the text is not JSON. */
export function fromSentText<T>(text: string): T {
	return JSON.parse(text, (_, value: unknown) => {
		if (typeof value === 'string' && value.startsWith(mark)) return value.slice(1).split(mark);
		if (typeof value === 'string' && value.startsWith(weightMark)) return weighedOf(value.split(mark));
		return isRow(value) && count in value ? rowsOf(value) : value;
	}) as T;
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const isWeighed = (value: unknown): value is Weighed => isRow(value) && Object.keys(value).join() === 'phrase,weight';

const haveSameFields = (rows: readonly Row[]): boolean =>
	new Set(rows.map((row) => Object.keys(row).join())).size === 1;

/** A list stays a list if one of its strings contains the separator. */
const listOf = (texts: readonly string[]): string | readonly string[] =>
	texts.some((text) => text.includes(mark)) ? texts : texts.map((text) => mark + text).join('');

/** No check for the separator: the schema of phrases forbids it. */
const runsOf = (weighed: readonly Weighed[]): string =>
	weighed
		.flatMap(({ phrase, weight }, at) =>
			weight === weighed[at - 1]?.weight ? [phrase] : [weightMark + weight, phrase],
		)
		.join(mark);

function weighedOf(parts: readonly string[]): Weighed[] {
	let weight = 0;
	return parts.flatMap((part) => {
		if (!part.startsWith(weightMark)) return [{ phrase: part, weight }];
		weight = Number(part.slice(1));
		return [];
	});
}

function columnsOf(rows: readonly Row[]): Row {
	const fields = Object.keys(rows[0] ?? {});
	return { [count]: rows.length, ...Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])])) };
}

function rowsOf({ [count]: length, ...columns }: Row): Row[] {
	return Array.from({ length: Number(length) }, (_, at) =>
		Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, (column as unknown[])[at]])),
	);
}
