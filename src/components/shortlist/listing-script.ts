import { show, toggle } from './controls.ts';
import { load, save } from './store.ts';

/** Ticks of this many listings are kept, the latest. */
const MOST_ASKED = 200;
type Asked = [id: string, names: string[]][];

const id = location.pathname.split('/').at(-2) ?? '';
const place = document.querySelector<HTMLElement>('.own');
const [title = '', employer = ''] = [...document.querySelectorAll('hgroup > *')].map((one) => one.textContent ?? '');
for (const box of place?.querySelectorAll('input') ?? []) {
	const name = box.name as 'keep' | 'compare';
	box.dataset[name] = id;
	box.ariaLabel = `${name}: ${title}`;
	box.addEventListener('change', () => toggle(name, { id, role: place?.dataset['role'] ?? '', title, employer }));
}
place?.firstElementChild?.removeAttribute('hidden');
// Ticks may have changed on another page that “Back” came from.
addEventListener('pageshow', () => show());
show();

const list = document.querySelector('.asks ul');
const boxes = [...(list?.querySelectorAll('input') ?? [])];

function readAsked(): Asked {
	try {
		const value: unknown = JSON.parse(load('asked') ?? '[]');
		return Array.isArray(value) ? (value as Asked).filter((entry) => Array.isArray(entry?.[1])) : [];
	} catch {
		return [];
	}
}

const ticked = readAsked().find(([of]) => of === id)?.[1] ?? [];
for (const box of boxes) box.checked = ticked.includes(box.name);
list?.addEventListener('change', () => {
	const names = boxes.filter(({ checked }) => checked).map(({ name }) => name);
	const others = readAsked().filter(([of]) => of !== id);
	save('asked', [...others, ...(names.length > 0 ? [[id, names]] : [])].slice(-MOST_ASKED));
});
