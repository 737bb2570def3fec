interface Weighed {
	phrase: string;
	weight: number;
}
type Row = Readonly<Record<string, unknown>>;

/** Before each text of a list that is sent as one text. */
const mark = '|';
/** Before a weight, which stands once for all phrases behind it. */
const weightMark = '=';
/** The field of columns that says how many rows they have; no object has one of that name. */
const count = '';

/**
 * What a browser is sent: JSON in which a list of texts is one text, `|airflow|prefect`, one of weighed phrases too,
 * `=1.4|cdc|ingest *|=-1|slides`, and a list of objects with the same fields one object of columns,
 * `{"": 2, "slug": "|airflow|prefect"}`. Quotation marks and names of fields are a tenth of the compressed bytes.
 * Throws where a text begins with a mark of these, for it would come back as a list.
 */
export function toSentText(words: unknown): string {
	return JSON.stringify(words, (_, value: unknown) => {
		if (typeof value === 'string' && /^[|=]/.test(value))
			throw new Error(
				`“${value}” begins with “${value[0]}”, which browsers are sent as the mark of a list. Begin it with a word.`,
			);
		if (!Array.isArray(value) || value.length === 0) return value;
		if (value.every((one) => typeof one === 'string')) return listOf(value);
		if (value.every(isWeighed)) return runsOf(value);
		return value.every(isRow) && haveSameFields(value) ? columnsOf(value) : value;
	});
}

/** What `toSentText` was given, from its text. Throws where the text is no JSON. */
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

/** A list with a mark in one of its texts stays a list. */
const listOf = (texts: readonly string[]): string | readonly string[] =>
	texts.some((one) => one.includes(mark)) ? texts : texts.map((one) => mark + one).join('');

/** The schema of a phrase lets no mark into it. */
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
