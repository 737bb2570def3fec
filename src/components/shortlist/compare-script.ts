import { inBase } from '#site/address.ts';
import { compareAddress, idsAsked } from './choices.ts';
import { element, part } from '../listings/tree.ts';
import { save } from './store.ts';

/** One listing’s column. `page` is its page; null where there is none any more. */
interface Column {
	id: string;
	/** What a reader calls it. */
	name: string;
	page: Document | null;
}

const place = part(document, '.comparison');
const status = part(document, '.comparing [role=status]');

async function fetchColumn(id: string): Promise<Column> {
	const response = await fetch(inBase(`/listings/${id}/`));
	if (response.status === 404) return { id, name: 'Listing that is gone', page: null };
	if (!response.ok) throw new Error(String(response.status));
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	return { id, name: page.querySelector('h1')?.textContent?.trim() ?? '', page };
}

/** A row: what it is about, and what of a listing’s page stands in its cell. */
type Row = [heading: string, of: (page: Document) => (Node | string)[]];

const all = (page: Document, selector: string) => [...page.querySelectorAll(selector)];
const listed = (page: Document, selector: string) => [
	all(page, selector)
		.map(({ textContent }) => textContent?.trim())
		.join(', '),
];
const copies = (parts: Element[]) =>
	parts.map((part) => {
		return element('div', {}, ...[...part.childNodes].map((node) => document.importNode(node, true)));
	});

function factsIn(columns: Column[]): Row[] {
	const headings = columns
		.flatMap(({ page }) => (page ? all(page, '.facts dt') : []))
		.map((dt) => dt.textContent ?? '');
	return [...new Set(headings)].map((heading) => [
		heading,
		(page) => {
			const dt = all(page, '.facts dt').find(({ textContent }) => textContent === heading);
			return copies([...(dt?.parentElement?.querySelectorAll('dd:not(.bars)') ?? [])]);
		},
	]);
}

const others: Row[] = [
	['Tracks, the main one first', (page) => listed(page, '#lines .line a')],
	['Tools and kinds of work', (page) => listed(page, '#named dt')],
	['Answers', (page) => listed(page, '#ask dt')],
	['Not answered', (page) => listed(page, '#ask li > .soft')],
	['Red and green flags', (page) => listed(page, '#signals li a')],
	['Advert', (page) => [...all(page, '.go')].map((link) => document.importNode(link, true))],
];

/** The words of a cell for which a listing’s page has nothing. */
const silence = (page: Document | null): string =>
	page === null ? 'gone' : page.querySelector('.facts') ? 'nothing' : 'closed';

function tableOf(columns: Column[], remove: (id: string) => void): HTMLElement {
	const heads = columns.map(({ id, name, page }) => {
		const button = element('button', { type: 'button', 'aria-label': `Take out: ${name}` }, 'Take out');
		button.addEventListener('click', () => remove(id));
		const title = page ? element('a', { href: `/listings/${id}/` }, name) : name;
		const employer = page?.querySelector('hgroup p')?.textContent ?? (page ? '' : 'Nothing is kept of it.');
		return element('th', { scope: 'col' }, title, element('span', { class: 'soft' }, employer), button);
	});
	const rows = [...factsIn(columns), ...others].map(([heading, of]) =>
		element(
			'tr',
			{},
			element('th', { scope: 'row' }, heading),
			...columns.map(({ name, page }) => {
				const words = page?.querySelector('.facts') ? of(page).filter((part) => part !== '') : [];
				return element('td', { 'data-of': name }, ...(words.length > 0 ? words : [silence(page)]));
			}),
		),
	);
	return element(
		'table',
		{ class: 'stacked' },
		element('caption', { class: 'vh' }, 'Jobs side by side'),
		element('thead', {}, element('tr', {}, element('td', {}), ...heads)),
		element('tbody', {}, ...rows),
	);
}

async function compare(moved = false): Promise<void> {
	const { ids, unknown, over } = idsAsked(location.search);
	const left = [
		...(unknown.length > 0 ? [`Left out of the address, since it means nothing here: ${unknown.join(', ')}.`] : []),
		...(over.length > 0 ? [`Only four fit; left out: ${over.join(', ')}.`] : []),
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
				history.replaceState(null, '', compareAddress(rest));
				save('compared', rest);
				void compare(true);
			}),
		);
		const gone = columns.filter(({ page }) => !page?.querySelector('.facts'));
		const words = [`${ids.length === 1 ? 'One job' : `${ids.length} jobs`} side by side.`];
		if (gone.length > 0) words.push(`Not open any more: ${gone.length}.`);
		status.textContent = [...words, ...left].join(' ');
	} catch {
		status.textContent = 'The jobs did not arrive, so nothing is compared. Reload the page to try again.';
	}
	if (moved) part(document, 'h1').focus();
}

void compare();
