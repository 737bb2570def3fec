import { show, toggle, type Named } from './controls.ts';
import { showNews } from './news.ts';

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
		box.addEventListener('change', () => toggle(name, listing));
		label.append(box, name);
		span.append(label, ' ');
	}
	return span;
}

/** Gives each row of a list its boxes, those that a filter brings too, and tells a reader who comes again the news. */
export function startBoxes(list: HTMLElement): void {
	const role = list.dataset['base']?.split('/')[2] ?? '';
	const addBoxes = () => {
		for (const cell of list.querySelectorAll('tbody [scope=row]')) {
			const [link, employer] = cell.children;
			const id = link?.getAttribute('href')?.split('/')[2] ?? '';
			const words = { title: link?.textContent ?? '', employer: employer?.textContent ?? '' };
			employer?.append(' ', boxesFor({ id, role, ...words }));
		}
		show();
	};
	addBoxes();
	list.addEventListener('rows', addBoxes);
	// Ticks may have changed on another page that “Back” came from.
	addEventListener('pageshow', () => show());
	showNews(list, role);
}
