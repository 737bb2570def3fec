import { number, plural } from '#site/format.ts';
import { readAsked } from '#routes/query.ts';
import { build, element, part } from '../parts/tree.ts';
import { answerTable } from './answer.ts';

// What the address asks, answered under the form; the form sends itself, so that every query has an address. The engine and
// the tables that a query names are loaded only then.
const MOST_ROWS = 500;
const MOST_TIME = 10_000;

const form = part<HTMLFormElement>(document, '.query-form');
const field = part<HTMLTextAreaElement>(form, 'textarea');
const status = part(document, '.query-status');
const place = part(document, '.query-answer');
const tables = JSON.parse(form.dataset['tables'] ?? '{}') as Record<string, { columns: string[]; file: string }>;
const sql = readAsked(location.search);

field.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
for (const control of form.querySelectorAll<HTMLButtonElement | HTMLTextAreaElement>(':disabled'))
	control.disabled = false;

if (sql !== null) {
	field.value = sql;
	status.textContent = 'Counting …';
	await answer(sql);
}

async function answer(asked: string): Promise<void> {
	const { ask } = await import('#pack/ask.ts');
	const start = performance.now();
	const askable = Object.entries(tables).map(([name, { columns, file }]) => [
		name,
		{ columns, read: () => fetchFile(file) },
	]);
	try {
		const answered = await ask(
			asked,
			Object.fromEntries(askable) as Parameters<typeof ask>[1],
			() => performance.now() - start > MOST_TIME,
		);
		const { rows } = answered;
		const more = rows.length > MOST_ROWS ? ` The first ${number(MOST_ROWS)} are shown.` : '';
		status.textContent = rows.length === 0 ? 'No row.' : `${plural(rows.length, 'row')}.${more}`;
		if (rows.length > 0)
			place.replaceChildren(
				build(answerTable({ ...answered, rows: rows.slice(0, MOST_ROWS) }, 'Answer to your query')),
			);
	} catch (error) {
		status.replaceChildren(element('strong', {}, error instanceof Error ? error.message : String(error)));
	}
}

async function fetchFile(file: string): Promise<ArrayBuffer> {
	const answered = await fetch(file);
	if (!answered.ok) throw new Error(`The table could not be loaded: the site answered ${answered.status}`);
	return answered.arrayBuffer();
}
