import { ask, Unanswered } from '#pack/ask.ts';
import { csvOf } from '#pack/csv.ts';
import { countWords, firstPart, inWords, labelsOf, type Known, type Worded } from '#pack/in-words.ts';

/** A query, and the tables that it may use, each with its file’s address. */
export interface Asked {
	sql: string;
	tables: Readonly<Record<string, { columns: string[]; file: string }>>;
	known: Known;
}

/**
 * A message to the page: the part of the answer that it shows, the length of the answer, and the whole answer as CSV with the
 * tables’ own names; or an error. Sending all rows as a table would block the page.
 */
export type QueryAnswer = { worded: Worded; says: string; csv: Blob } | { fault: string };

/** Whether a table is still loading; sent whenever that changes. The query has not started before. */
export interface Waits {
	waits: boolean;
}

const MAX_ROWS = 10_000;

const files = new Map<string, Promise<ArrayBuffer>>();

/** The bytes of a table, loaded once. If that fails, the next query tries again. */
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

async function answer({ sql, tables, known }: Asked): Promise<QueryAnswer> {
	const named = Object.entries(tables).map(([name, { columns, file }]) => [
		name,
		{ columns, read: () => fileOf(file) },
	]);
	const askable = Object.fromEntries(named) as Parameters<typeof ask>[1];
	const answered = await ask(sql, askable, MAX_ROWS);
	const shown = firstPart(answered);
	const vocabulary = await ask('SELECT kind, name, label FROM vocabulary', askable);
	const worded = inWords(shown, known, labelsOf(vocabulary.rows));
	const csv = new Blob([csvOf(answered.columns, answered.rows)], { type: 'text/csv' });
	return { worded, says: countWords(answered, shown), csv };
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	answer(data).then(
		(queryAnswer) => postMessage(queryAnswer),
		(error: unknown) => {
			const isForReader = error instanceof Unanswered;
			const fault = isForReader
				? error.message
				: 'The answer cannot be shown. Reload the page and run the query again.';
			postMessage({ fault } satisfies QueryAnswer);
		},
	);
});
