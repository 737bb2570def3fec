import type { Named } from './controls.ts';

const load = () => import('./controls.ts');
let loaded: ReturnType<typeof load> | undefined;

/** What ticks do is fetched with the first of them, or where some are kept. */
const controls = () => (loaded ??= load());

/**
 * Keeps the first tick at once: its reader may leave before what ticks do has come. Answers how to forget it again; null
 * where the browser keeps nothing.
 */
function keepFirst(name: 'keep' | 'compare', listing: Named): (() => void) | null {
	const on = new Date().toISOString().slice(0, 10);
	const [key, value] = name === 'keep' ? ['remnavi.kept', { ...listing, on }] : ['remnavi.compared', listing.id];
	try {
		localStorage.setItem(key, JSON.stringify([value]));
		return () => localStorage.removeItem(key);
	} catch {
		return null;
	}
}

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
		box.addEventListener('change', () => {
			const forget = loaded ? null : keepFirst(name, listing);
			void controls().then(
				({ show, toggle }) => (forget ? show(name === 'keep' ? 'On the shortlist.' : '') : toggle(name, listing)),
				() => {
					box.checked = !box.checked;
					forget?.();
				},
			);
		});
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
