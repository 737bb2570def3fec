import { leftOutWords } from '#domain/left-out.ts';
import type { Compared } from '#listings/compared.ts';
import type { Piece } from '#listings/facts.ts';
import { comparedPath } from '#routes/jobs.ts';
import { factsFile, listingPath } from '#routes/pages.ts';
import { pieceNode } from '../parts/piece.ts';
import { build, element, part } from '../parts/tree.ts';
import { idsAsked } from './choices.ts';
import { ignoreDoubleClick } from './double-click.ts';
import { save } from '../store/store.ts';

/** The column of one job. */
interface Column extends Compared {
	id: string;
	/** Whether the site still has a page for it. */
	isKept: boolean;
}

const place = part(document, '.comparison');
const status = part(document, '.comparing [role=status]');

async function fetchColumn(id: string): Promise<Column> {
	const response = await fetch(factsFile(id));
	if (response.status === 404)
		return {
			id,
			title: 'Deleted listing',
			employer: 'The site no longer has a page for it.',
			open: null,
			isKept: false,
		};
	if (!response.ok) throw new Error(String(response.status));
	return { id, ...((await response.json()) as Compared), isKept: true };
}

/** The cells of a row, one per column; empty if there is nothing to show. */
interface Row {
	heading: string;
	cell: (open: NonNullable<Compared['open']>) => (Node | string)[];
}

function rowsOf(columns: readonly Column[]): Row[] {
	const open = columns.flatMap((column) => column.open ?? []);
	const facts = new Set(open.flatMap((job) => job.facts.map(({ heading }) => heading)));
	const names = new Set(open.flatMap((job) => job.names.map(([heading]) => heading)));
	return [
		...[...facts].map((heading): Row => ({
			heading,
			cell: (job) => (job.facts.find((fact) => fact.heading === heading)?.lines ?? []).map(lineOf),
		})),
		...[...names].map((heading): Row => ({
			heading,
			cell: (job) =>
				job.names.filter(([is, names]) => is === heading && names.length > 0).map(([, all]) => all.join(', ')),
		})),
		{
			heading: 'Advert',
			cell: ({ advert: { href, rel, words } }) => [element('a', { class: 'go', href, rel }, words)],
		},
	];
}

const lineOf = (pieces: readonly Piece[]): HTMLElement =>
	element('div', {}, ...pieces.map((piece) => build(pieceNode(piece))));

/** The text of a cell without a value. */
function silence({ isKept, open }: Column): string {
	if (!isKept) return 'gone';
	return open ? 'nothing' : 'closed';
}

function headOf({ id, title, employer, isKept }: Column, remove: (id: string) => void): HTMLElement {
	const button = element('button', { type: 'button', 'aria-label': `Take out: ${title}` }, 'Take out');
	ignoreDoubleClick(button);
	button.addEventListener('click', () => remove(id));
	const name = isKept ? element('a', { href: listingPath(id) }, title) : title;
	return element('th', { scope: 'col' }, name, element('span', { class: 'soft' }, employer), button);
}

function tableOf(columns: readonly Column[], remove: (id: string) => void): HTMLElement {
	const rows = rowsOf(columns).map(({ heading, cell }) => {
		const cells = columns.map((column) => {
			const nodes = column.open ? cell(column.open) : [];
			return element('td', { 'data-of': column.employer }, ...(nodes.length > 0 ? nodes : [silence(column)]));
		});
		return element('tr', {}, element('th', { scope: 'row' }, heading), ...cells);
	});
	const heads = columns.map((column) => headOf(column, remove));
	return element(
		'table',
		{},
		element('caption', { class: 'vh' }, 'Jobs side by side'),
		element('thead', {}, element('tr', {}, element('td', {}), ...heads)),
		element('tbody', {}, ...rows),
	);
}

async function compare(): Promise<void> {
	const { ids, unknown, over } = idsAsked(location.search);
	const left = [
		...(unknown.length > 0 ? [`Ignored in the address, because they are not jobs: ${leftOutWords(unknown)}.`] : []),
		...(over.length > 0 ? [`Only four jobs can be compared, so these were left out: ${leftOutWords(over)}.`] : []),
	];
	if (ids.length === 0) {
		place.replaceChildren();
		status.textContent = ['No job is chosen.', ...left].join(' ');
		return;
	}
	try {
		const columns = await Promise.all(ids.map(fetchColumn));
		place.replaceChildren(
			tableOf(columns, (id) => {
				const rest = ids.filter((other) => other !== id);
				history.replaceState(null, '', comparedPath(rest));
				save('compared', rest);
				void compare().then(() => part(document, 'h1').focus());
			}),
		);
		const gone = columns.filter(({ open }) => open === null);
		const words = [`${ids.length === 1 ? 'One job' : `${ids.length} jobs`} side by side.`];
		if (gone.length > 0) words.push(`Not open any more: ${gone.length}.`);
		status.textContent = [...words, ...left].join(' ');
	} catch {
		status.textContent = 'The jobs could not be loaded, so nothing is compared. Reload the page to try again.';
	}
}

void compare();
