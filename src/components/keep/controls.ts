import { compareAddress, MOST_COMPARED, MOST_KEPT, readIds, readKept, type Kept } from './choices.ts';
import { load, onChange, save, storageTrouble } from './store.ts';

type Named = Omit<Kept, 'on'>;

/** Two boxes for one listing: keep it on the shortlist, compare it with others. */
export function controlsFor(listing: Named): HTMLElement {
	const span = document.createElement('span');
	span.className = 'keep';
	span.append(
		box('keep', listing, () => toggleKept(listing)),
		' ',
		box('compare', listing, () => toggleCompared(listing.id)),
	);
	return span;
}

function box(name: 'keep' | 'compare', { id, title }: Named, toggle: () => string): HTMLElement {
	const label = document.createElement('label');
	const input = document.createElement('input');
	input.type = 'checkbox';
	input.dataset[name] = id;
	input.ariaLabel = `${name}: ${title}`;
	input.addEventListener('change', () => show(toggle()));
	label.append(input, name);
	return label;
}

function toggleKept(listing: Named): string {
	const kept = readKept(load('kept'));
	const others = kept.filter(({ id }) => id !== listing.id);
	if (others.length < kept.length) {
		save('kept', others);
		return 'Taken off the shortlist.';
	}
	if (kept.length >= MOST_KEPT) return `The shortlist is full: ${MOST_KEPT} listings. Take one off first.`;
	save('kept', [...kept, { ...listing, on: new Date().toISOString().slice(0, 10) }]);
	return `On the shortlist.${storageTrouble()}`;
}

function toggleCompared(id: string): string {
	const ids = readIds(load('compared'));
	if (ids.includes(id))
		save(
			'compared',
			ids.filter((other) => other !== id),
		);
	else if (ids.length >= MOST_COMPARED) return `${MOST_COMPARED} listings are ticked already. Untick one first.`;
	else save('compared', [...ids, id]);
	return storageTrouble();
}

/** Brings the boxes and the bar in line with what is kept; `words` tell what was just done. */
export function show(words = ''): void {
	const ids = readIds(load('compared'));
	const kept = readKept(load('kept'));
	for (const input of document.querySelectorAll<HTMLInputElement>('.keep input')) {
		const { keep, compare } = input.dataset;
		input.checked = compare ? ids.includes(compare) : kept.some(({ id }) => id === keep);
	}
	const bar = document.querySelector('.chosen');
	const [status, links] = [bar?.querySelector('p'), bar?.querySelector<HTMLElement>('span')];
	if (!status || !links) return;
	const ticked = ids.length > 0 ? `${ids.length} of ${MOST_COMPARED} ticked to compare. ` : '';
	status.textContent = ids.length > 0 || words ? `${ticked}${words}`.trim() : '';
	links.hidden = status.textContent === '';
	document.documentElement.classList.toggle('choosing', !links.hidden);
	const [compare, shortlist] = links.querySelectorAll('a');
	if (compare) {
		compare.href = compareAddress(ids);
		compare.hidden = ids.length < 2;
	}
	if (shortlist) shortlist.textContent = `Shortlist (${kept.length})`;
	const clear = links.querySelector('button');
	if (clear) clear.hidden = ids.length === 0;
}

/** Sets up the bar below a page’s listings. */
export function startBar(): void {
	const status = document.createElement('p');
	status.ariaLive = 'polite';
	const links = document.createElement('span');
	links.hidden = true;
	const [compare, shortlist] = [document.createElement('a'), document.createElement('a')];
	compare.textContent = 'Compare';
	shortlist.href = '/shortlist/';
	const clear = document.createElement('button');
	clear.type = 'button';
	clear.textContent = 'Untick all';
	clear.addEventListener('click', () => {
		save('compared', []);
		show('Unticked all.');
	});
	links.append(compare, ' ', shortlist, ' ', clear);
	document.querySelector('.chosen')?.append(status, links);
	onChange(show);
	// Ticks may have changed on another page that “Back” came from.
	addEventListener('pageshow', () => show());
	show();
}
