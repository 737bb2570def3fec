import { show, toggle, type Named } from './controls.ts';
import { element } from './element.ts';
import { showNews } from './news.ts';

/** Two boxes for one listing: keep it on the shortlist, compare it with others. */
function boxesFor(listing: Named): HTMLElement {
	const boxes = (['keep', 'compare'] as const).flatMap((name) => {
		const label = `${name}: ${listing.title}`;
		const box = element('input', { type: 'checkbox', [`data-${name}`]: listing.id, 'aria-label': label });
		box.addEventListener('change', () => toggle(name, listing));
		return [element('label', {}, box, name), ' '];
	});
	return element('span', { class: 'keep on-screen' }, ...boxes);
}

/** Gives each row of a list its boxes, those that a filter brings too, and tells a reader who comes again the news. */
export function startBoxes(list: HTMLElement): void {
	const role = list.dataset['base']?.split('/')[2] ?? '';
	const addBoxes = () => {
		for (const cell of list.querySelectorAll('tbody [scope=row]')) {
			const [link, employer] = cell.children;
			const id = link?.getAttribute('href')?.split('/').at(-2) ?? '';
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
