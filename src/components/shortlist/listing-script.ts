import { nameIn } from '#routes/pages.ts';
import { readAsked, readOpened, withAsked, withOpened } from './choices.ts';
import { boxesFor, show } from './controls.ts';
import { load, save } from '../store/store.ts';

const id = nameIn(location.pathname);
const place = document.querySelector<HTMLElement>('.own');
const [title = '', employer = ''] = [...document.querySelectorAll('hgroup > *')].map((one) => one.textContent ?? '');
place?.append(boxesFor({ id, role: place.dataset['role'] ?? '', title, employer }));
show();
save('opened', withOpened(readOpened(load('opened')), id));

const lists = [...document.querySelectorAll('.asks ul')];
const boxes = lists.flatMap((list) => [...list.querySelectorAll('input')]);
const ticked = readAsked(load('asked')).find(([of]) => of === id)?.[1] ?? [];
for (const box of boxes) box.checked = ticked.includes(box.name);
for (const list of lists) {
	list.addEventListener('change', () => {
		const names = boxes.filter(({ checked }) => checked).map(({ name }) => name);
		save('asked', withAsked(readAsked(load('asked')), id, names));
	});
}
