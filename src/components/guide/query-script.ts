import { number, plural } from '#site/format.ts';
import { askPath, readAsked } from '#routes/query.ts';
import { build, element, part } from '../parts/tree.ts';
import { workerStarter } from '../parts/worker-starter.ts';
import { answerTable } from './answer.ts';
import address from './query-worker.ts?worker&url';
import type { Asked, QueryAnswer, Waits } from './query-worker.ts';

// Runs the query in the page’s address and shows the answer below the form. A worker runs it, so that it can be stopped; the SQL
// engine and the tables are loaded only then. Submitting the form sets the address, so that every query can be linked to.
const form = part<HTMLFormElement>(document, '.query-form');
const field = part<HTMLTextAreaElement>(form, 'textarea');
const stop = part<HTMLButtonElement>(form, '[type=button]');
const status = part(document, '.query-status');
const place = part(document, '.query-answer');
const tables = JSON.parse(form.dataset['tables'] ?? '{}') as Asked['tables'];
const known = JSON.parse(form.dataset['known'] ?? '{}') as Asked['known'];
const start = workerStarter(address);

let worker: Worker | undefined;
let limit: ReturnType<typeof setTimeout> | undefined;

function ask(sql: string): void {
	end();
	if (sql.length > field.maxLength) {
		place.replaceChildren();
		const most = number(field.maxLength);
		show({ fault: `The query has more than ${most} characters, so it was not run. Make it shorter.` });
		return;
	}
	field.value = sql;
	status.textContent = 'Counting …';
	place.replaceChildren();
	stop.disabled = false;
	const seconds = Number(form.dataset['seconds']);
	let waits = false;
	limit = setTimeout(() => {
		end();
		show({
			fault: waits
				? `A table could not be loaded within ${plural(seconds, 'second')}. Check your connection and run the query again.`
				: `The query was stopped after ${plural(seconds, 'second')}. Filter rows before you join them, or match a simpler pattern.`,
		});
	}, seconds * 1000);
	worker ??= start();
	worker.onmessage = ({ data }: MessageEvent<QueryAnswer | Waits>) => {
		if ('waits' in data) {
			({ waits } = data);
			return;
		}
		clearTimeout(limit);
		stop.disabled = true;
		show(data);
	};
	worker.onerror = () => {
		end();
		show({ fault: 'The browser could not start the query engine. Reload the page and try again.' });
	};
	worker.postMessage({ sql, tables, known } satisfies Asked);
}

/** Stops the running query, if there is one. A worker without a running query is kept, because it has already loaded tables. */
function end(): void {
	if (stop.disabled) return;
	clearTimeout(limit);
	worker?.terminate();
	worker = undefined;
	stop.disabled = true;
}

function show(answer: QueryAnswer): void {
	if ('fault' in answer) {
		status.replaceChildren(element('strong', {}, answer.fault));
		return;
	}
	const { worded, says, csv } = answer;
	status.textContent = says;
	if (worded.rows.length === 0) return;
	place.replaceChildren(
		element(
			'div',
			{ role: 'group', 'aria-label': 'Answer', tabindex: '0' },
			build(answerTable(worded, 'Answer to your query')),
		),
		element(
			'p',
			{ class: 't2' },
			element('a', { href: URL.createObjectURL(csv), download: 'answer.csv' }, 'Download it as CSV'),
			', by the names of the tables.',
		),
	);
}

function askAddress(): void {
	const sql = readAsked(location);
	if (sql === null) return;
	// Old addresses have the query in their query string, which the server would see. We move it to the fragment.
	if (location.search !== '') history.replaceState(null, '', askPath(sql));
	ask(sql);
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	const sql = field.value.trim();
	if (askPath(sql) !== `${location.pathname}${location.hash}`) history.pushState(null, '', askPath(sql));
	ask(sql);
});
field.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
stop.addEventListener('click', () => {
	end();
	status.textContent = 'Stopped. To make the query faster, filter rows before you join them.';
});
// The examples’ links, and the browser’s back and forward buttons.
addEventListener('hashchange', () => {
	askAddress();
	if (readAsked(location) !== null) form.scrollIntoView();
});
for (const control of form.querySelectorAll<HTMLButtonElement | HTMLTextAreaElement>('textarea, [type=submit]'))
	control.disabled = false;
askAddress();
