import { parquetReadObjects } from 'hyparquet';
import { ask, Unanswered } from '#pack/ask.ts';
import { csvOf } from '#pack/csv.ts';
import { countWords, firstPart, inWords, labelsOf, type Known, type Labels, type Worded } from '#pack/in-words.ts';

/** A query, with the tables that it may name and the table of their vocabulary, each with the address of its file. */
export interface Asked {
	sql: string;
	tables: Readonly<Record<string, { columns: string[]; file: string }>>;
	vocabulary: string;
	known: Known;
}

/**
 * What the page is told: the first part of the answer in words, how much there is, and all of it as CSV, by the names of the
 * tables; or why there is none. More than it shows would keep the page busy.
 */
export type Told = { worded: Worded; says: string; csv: Blob } | { fault: string };

/** Whether the file of a table is still to come, which is told at each change: until then the query has not begun. */
export interface Waits {
	waits: boolean;
}

const MOST_ROWS = 10_000;

const files = new Map<string, Promise<ArrayBuffer>>();

/** The bytes of a table, asked for once; those that did not arrive, by the next query again. */
function fileOf(address: string): Promise<ArrayBuffer> {
	const known = files.get(address);
	if (known) return known;
	const file = fetchFile(address);
	files.set(address, file);
	file.catch(() => files.delete(address)).finally(() => wait(-1));
	wait(1);
	return file;
}

let coming = 0;

function wait(more: number): void {
	coming += more;
	postMessage({ waits: coming > 0 } satisfies Waits);
}

async function fetchFile(address: string): Promise<ArrayBuffer> {
	const lost = (): never => {
		throw new Error('A table could not be loaded. Check your connection and ask again');
	};
	const answered = await fetch(address).catch(lost);
	if (!answered.ok) throw new Error(`A table could not be loaded: the site answered ${answered.status}`);
	return answered.arrayBuffer().catch(lost);
}

async function labelsIn(file: ArrayBuffer): Promise<Labels> {
	const rows = await parquetReadObjects({ file, columns: ['kind', 'name', 'label'] });
	return labelsOf(rows.map(({ kind, name, label }) => [kind, name, label] as string[]));
}

async function answer({ sql, tables, vocabulary, known }: Asked): Promise<Told> {
	const askable = Object.entries(tables).map(([name, { columns, file }]) => [
		name,
		{ columns, read: () => fileOf(file) },
	]);
	const answered = await ask(sql, Object.fromEntries(askable) as Parameters<typeof ask>[1], MOST_ROWS);
	const shown = firstPart(answered);
	const worded = inWords(shown, known, await labelsIn(await fileOf(vocabulary)));
	const csv = new Blob([csvOf(answered.columns, answered.rows)], { type: 'text/csv' });
	return { worded, says: countWords(answered, shown), csv };
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	answer(data).then(
		(told) => postMessage(told),
		(error: unknown) => {
			const fault = error instanceof Unanswered ? error.message : `The query has no answer. ${String(error)}`;
			postMessage({ fault } satisfies Told);
		},
	);
});
