import { comparedPath } from '#routes/jobs.ts';
import { jobIndexFile, listingPath } from '#routes/pages.ts';
import { longDay } from '#site/format.ts';
import { fetchIndex } from '../jobs/fetch-index.ts';
import { MOST_COMPARED, readShortlist, shortlistText, type Shortlisted } from './choices.ts';
import { element, part } from '../parts/tree.ts';
import { ignoreDoubleClick } from './double-click.ts';
import { keepRead, readAdverts, readingsText, type ReadAdvert } from './read-adverts.ts';
import { load, onChange, save, storageTrouble } from './store.ts';

const root = part(document, '.shortlist');
const one = <E extends Element = HTMLElement>(selector: string): E => part<E>(root, selector);

const isDay = (on: string) => /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on));

/** Ids of a role’s open listings; null where they did not arrive or the site has no such role. */
type Open = ReadonlyMap<string, ReadonlySet<string> | null>;
let open: Open = new Map();

/** Asks for whole lists, never for a listing of the shortlist by name, so that nobody can tell what is on it. */
async function fetchOpen(roles: string[]): Promise<Open> {
	const paths = new Map((root.dataset['lists'] ?? '').split(' ').map((list) => [list.split('.')[0] ?? '', list]));
	const read = roles.map(async (role) => {
		const path = paths.get(role);
		if (path === undefined) return [role, null] as const;
		try {
			const { rows } = await fetchIndex(jobIndexFile(path));
			return [role, new Set(rows.map(({ id }) => id))] as const;
		} catch {
			return [role, null] as const;
		}
	});
	return new Map(await Promise.all(read));
}

function stateOf({ id, role }: Shortlisted): string {
	const ids = open.get(role);
	if (!ids) return 'whether it is open could not be checked';
	return ids.has(id) ? 'open' : 'closed';
}

function item(kept: Shortlisted): HTMLElement {
	const { id, title, employer, on } = kept;
	const remove = element('button', { type: 'button', 'aria-label': `Take off: ${title}` }, 'Take off');
	ignoreDoubleClick(remove);
	remove.addEventListener('click', () =>
		change(
			list().filter((other) => other.id !== id),
			`${title} is off the list.`,
		),
	);
	return element(
		'li',
		{},
		element('a', { href: listingPath(id) }, title),
		element('span', {}, `${employer}; kept ${isDay(on) ? longDay(on) : on}, `, element('b', {}, stateOf(kept))),
		remove,
	);
}

const list = () => readShortlist(load('kept'));
const asText = () => {
	const kept = list();
	const states = new Map(kept.map((one) => [one.id, stateOf(one)]));
	return [shortlistText(kept, (id) => states.get(id) ?? '', location.origin), readingsText(readAdverts())]
		.filter(Boolean)
		.join('\n');
};

/** A reading of an advert from elsewhere, which has no page here. */
function readItem(advert: ReadAdvert): HTMLElement {
	const { title, role, facts, ask } = advert;
	const remove = element('button', { type: 'button', 'aria-label': `Take off: ${title}` }, 'Take off');
	ignoreDoubleClick(remove);
	remove.addEventListener('click', () => {
		tell(keepRead(advert, false));
		show();
		one('h1').focus();
	});
	const questions = element('ul', {}, ...ask.map((question) => element('li', {}, question)));
	return element(
		'li',
		{},
		element('b', {}, title),
		element('span', {}, `read as ${role}; ${facts.join('; ')}`),
		remove,
		...(ask.length > 0 ? [element('details', {}, element('summary', {}, `${ask.length} to ask`), questions)] : []),
	);
}

function change(kept: Shortlisted[], words: string): void {
	save('kept', kept);
	show();
	tell(words);
	one('h1').focus();
}

const tell = (words: string) => (one('[role=status]').textContent = `${words}${storageTrouble()}`);

function show(): void {
	const kept = list();
	const brought = readAdverts();
	one('ul').replaceChildren(...kept.toReversed().map(item));
	one('.read-elsewhere').hidden = brought.length === 0;
	one('.read-elsewhere ul').replaceChildren(...brought.toReversed().map(readItem));
	one('.export').hidden = kept.length + brought.length === 0;
	one('.none').hidden = kept.length + brought.length > 0;
	const compare = one<HTMLAnchorElement>('.export a');
	const first = kept.filter((one) => stateOf(one) === 'open').slice(-MOST_COMPARED);
	compare.hidden = first.length < 2;
	compare.textContent = `Compare the latest ${first.length} that are open`;
	compare.href = comparedPath(first.map(({ id }) => id));
	one('textarea').textContent = asText();
}

async function start(): Promise<void> {
	const roles = [...new Set(list().map(({ role }) => role))];
	open = await fetchOpen(roles);
	// Not before: a list whose state is still to come cannot be copied, and what is said of that is not written over.
	show();
	onChange(show);
	const kept = list();
	const closed = kept.filter((one) => stateOf(one) === 'closed').length;
	const ofThem = closed > 0 ? `, ${closed} of them closed` : '';
	tell(kept.length === 0 ? '' : `${kept.length} on the list${ofThem}.`);
}

one('.copy').addEventListener('click', () => {
	navigator.clipboard.writeText(asText()).then(
		() => tell('The list is on the clipboard.'),
		() => tell('The browser did not allow copying. Select the text below and copy it.'),
	);
});
one('.save').addEventListener('click', () => {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([asText()], { type: 'text/plain' }));
	link.download = 'shortlist.txt';
	link.click();
	URL.revokeObjectURL(link.href);
	tell('The list is saved as shortlist.txt.');
});
function withLater<T>(before: readonly T[], later: readonly T[], nameOf: (one: T) => string): T[] {
	const known = new Set(before.map(nameOf));
	return [...before, ...later.filter((one) => !known.has(nameOf(one)))];
}

one('.clear').addEventListener('click', () => {
	const before = list();
	const brought = readAdverts();
	const undo = one('.undo');
	save('read', []);
	change([], `Cleared ${before.length + brought.length}.`);
	undo.hidden = false;
	undo.onclick = () => {
		undo.hidden = true;
		// What another tab kept since stays.
		save('read', withLater(brought, readAdverts(), JSON.stringify));
		change(
			withLater(before, list(), ({ id }) => id),
			'The list is back.',
		);
	};
});
void start();
