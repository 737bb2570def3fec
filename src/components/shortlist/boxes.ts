import { nameIn } from '#routes/pages.ts';
import { boxesFor, show } from './controls.ts';
import { startHiding, type HidingList } from './hidden.ts';
import { startNews } from './news.ts';

/** Adds checkboxes to each row of a list, including rows that a filter adds later, and tells returning readers what is new. */
export function startBoxes(list: HidingList): void {
	const role = list.dataset['role'] ?? '';
	const addBoxes = () => {
		for (const cell of list.querySelectorAll('tbody [scope=row]')) {
			const [link, employer] = cell.children;
			const id = nameIn(link?.getAttribute('href') ?? '');
			const words = { title: link?.textContent ?? '', employer: employer?.textContent ?? '' };
			employer?.append(' ', boxesFor({ id, role, ...words }));
		}
		show();
	};
	addBoxes();
	list.addEventListener('rows', addBoxes);
	startHiding(list, startNews(list, role));
}
