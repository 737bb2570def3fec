import type { Named } from './controls.ts';

const load = () => import('./controls.ts');
let loaded: ReturnType<typeof load> | undefined;

/** What ticks do is fetched with the first of them, or where some are kept. */
const controls = () => (loaded ??= load());

/** Two boxes for one listing: keep it on the shortlist, compare it with others. */
function boxesFor(listing: Named): HTMLElement {
	const span = document.createElement('span');
	span.className = 'keep';
	for (const name of ['keep', 'compare'] as const) {
		const label = document.createElement('label');
		const box = document.createElement('input');
		box.type = 'checkbox';
		box.dataset[name] = listing.id;
		box.ariaLabel = `${name}: ${listing.title}`;
		const undo = () => (box.checked = !box.checked);
		box.addEventListener('change', () => void controls().then(({ toggle }) => toggle(name, listing), undo));
		label.append(box, name);
		span.append(label, ' ');
	}
	return span;
}

/** What the browser keeps under a name; nothing where it keeps none. */
function kept(name: string): string | null {
	try {
		return localStorage.getItem(`remnavi.${name}`);
	} catch {
		return null;
	}
}

function showTicks(): void {
	if (loaded ?? kept('kept') ?? kept('compared')) void controls().then(({ show }) => show());
}

/** Gives each row of a board its boxes, those that a filter brings too, and tells a reader who comes again the news. */
export function startBoxes(list: HTMLElement): void {
	const role = list.dataset['base']?.split('/')[2] ?? '';
	const dress = () => {
		for (const cell of list.querySelectorAll('tbody [scope=row]')) {
			const [link, employer] = cell.children;
			const id = link?.getAttribute('href')?.split('/')[2] ?? '';
			const words = { title: link?.textContent ?? '', employer: employer?.textContent ?? '' };
			employer?.append(' ', boxesFor({ id, role, ...words }));
		}
		showTicks();
	};
	dress();
	list.addEventListener('rows', dress);
	// Ticks may have changed on another page that “Back” came from, or in another tab.
	for (const type of ['pageshow', 'storage']) addEventListener(type, showTicks);
	const news = list.querySelector<HTMLElement>('.news');
	const night = news?.dataset['night'];
	if (kept('visits')) void import('./news.ts');
	else
		try {
			localStorage.setItem('remnavi.visits', JSON.stringify({ [role]: { night, before: null } }));
		} catch {
			// The browser keeps nothing: each visit is the first.
		}
}
