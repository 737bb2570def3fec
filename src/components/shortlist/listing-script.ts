import { nameIn } from '#routes/pages.ts';
import { entries } from './choices.ts';
import { boxesFor, show } from './controls.ts';
import { load, save } from './store.ts';

/** Ticks of this many listings are kept, the latest. */
const MOST_ASKED = 200;
type Asked = [id: string, names: string[]];

const id = nameIn(location.pathname);
const place = document.querySelector<HTMLElement>('.own');
const [title = '', employer = ''] = [...document.querySelectorAll('hgroup > *')].map((one) => one.textContent ?? '');
place?.append(boxesFor({ id, role: place.dataset['role'] ?? '', title, employer }));
show();

const lists = [...document.querySelectorAll('.asks ul')];
const boxes = lists.flatMap((list) => [...list.querySelectorAll('input')]);
const readAsked = () =>
	entries(load('asked'), MOST_ASKED, (entry): entry is Asked => Array.isArray(entry) && Array.isArray(entry[1]));

const ticked = readAsked().find(([of]) => of === id)?.[1] ?? [];
for (const box of boxes) box.checked = ticked.includes(box.name);
for (const list of lists) {
	list.addEventListener('change', () => {
		const names = boxes.filter(({ checked }) => checked).map(({ name }) => name);
		const others = readAsked().filter(([of]) => of !== id);
		save('asked', [...others, ...(names.length > 0 ? [[id, names]] : [])].slice(-MOST_ASKED));
	});
}
