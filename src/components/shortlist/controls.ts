import { comparedPath } from '#routes/jobs.ts';
import { shortlistPath } from '#routes/pages.ts';
import {
	MAX_COMPARED,
	MAX_HIDDEN,
	MAX_SHORTLISTED,
	readHidden,
	readIds,
	readShortlist,
	shortlisted,
	type Named,
} from './choices.ts';
import { isWorkedOn } from './progress.ts';
import { element } from '../parts/tree.ts';
import { ignoreDoubleClick } from './double-click.ts';
import { load, onChange, save, storageTrouble } from '../store/store.ts';

const status = document.querySelector('.chosen > p');
const compare = element('a', {}, 'Compare');
const shortlist = element('a', { href: shortlistPath() });
const clear = element('button', { type: 'button' }, 'Untick all');
const links = element('span', {}, compare, ' ', shortlist, ' ', clear);
clear.addEventListener('click', () => {
	save('compared', []);
	show('Unticked all.');
});
status?.after(links);
onChange(() => show());
show();

/** Checkboxes for one listing: add it to the shortlist, compare it, hide all jobs of its employer. */
export function boxesFor(listing: Named): HTMLElement {
	const { id, title, employer } = listing;
	const choices = [
		{ name: 'keep', value: id, label: `keep: ${title}`, toggle: () => toggleShortlisted(listing) },
		{ name: 'compare', value: id, label: `compare: ${title}`, toggle: () => toggleCompared(id) },
		{ name: 'hide', value: employer, label: `hide employer: ${employer}`, toggle: () => toggleHidden(employer) },
	];
	const boxes = choices.flatMap(({ name, value, label, toggle }) => {
		const box = element('input', { type: 'checkbox', [`data-${name}`]: value, 'aria-label': label });
		if (name === 'hide') ignoreDoubleClick(box);
		box.addEventListener('change', () => show(toggle()));
		return [element('label', { title: label }, box, name), ' '];
	});
	return element('span', { class: 'keep on-screen' }, ...boxes);
}

function toggleShortlisted(listing: Named): string {
	const kept = readShortlist(load('kept'));
	const others = kept.filter(({ id }) => id !== listing.id);
	const before = kept.find(({ id }) => id === listing.id);
	if (before && isWorkedOn(before))
		return 'It has a status or notes, so it stays on the shortlist. You can remove it there.';
	if (before) {
		save('kept', others);
		return 'Removed from the shortlist.';
	}
	if (kept.length >= MAX_SHORTLISTED) return `The shortlist is full: ${MAX_SHORTLISTED} jobs. Remove one first.`;
	save('kept', [...kept, shortlisted(listing, new Date().toISOString().slice(0, 10))]);
	return `On the shortlist.${storageTrouble()}`;
}

function toggleCompared(id: string): string {
	const ids = readIds(load('compared'));
	const others = ids.filter((other) => other !== id);
	const isTicked = others.length < ids.length;
	if (!isTicked && ids.length >= MAX_COMPARED) return `${MAX_COMPARED} jobs are ticked already. Untick one first.`;
	save('compared', isTicked ? others : [...ids, id]);
	return storageTrouble();
}

/** Hides an employer’s jobs, or shows them again. Returns a message for the reader. */
export function toggleHidden(employer: string): string {
	const hidden = readHidden(load('hidden'));
	const others = hidden.filter((name) => name !== employer);
	const isHidden = others.length < hidden.length;
	if (!isHidden && hidden.length >= MAX_HIDDEN)
		return `${MAX_HIDDEN} employers are hidden already. Show one of them first.`;
	save('hidden', isHidden ? others : [...hidden, employer]);
	const change = isHidden ? 'are shown in the lists again' : 'are hidden from the lists';
	return `Jobs of ${employer} ${change}.${storageTrouble()}`;
}

/** Updates all checkboxes and the bar from the store; `words` is a message about the last action. */
export function show(words = ''): void {
	const ids = readIds(load('compared'));
	const kept = readShortlist(load('kept'));
	const hidden = readHidden(load('hidden'));
	for (const input of document.querySelectorAll<HTMLInputElement>('.keep input')) {
		const { keep, compare: id, hide } = input.dataset;
		if (hide !== undefined) input.checked = hidden.includes(hide);
		else input.checked = id ? ids.includes(id) : kept.some((one) => one.id === keep);
		// For a job that the reader has applied to, the label says so instead of “keep”.
		const own = kept.find((one) => one.id === keep);
		const words = input.nextSibling;
		if (words && keep !== undefined) words.textContent = own && own.status !== 'saved' ? own.status : 'keep';
	}
	const ticked = ids.length > 0 ? `${ids.length} of ${MAX_COMPARED} ticked to compare. ` : '';
	const says = ids.length > 0 || words ? `${ticked}${words}`.trim() : '';
	if (status) status.textContent = says;
	links.hidden = says === '';
	document.documentElement.classList.toggle('choosing', !links.hidden);
	compare.href = comparedPath(ids);
	compare.hidden = ids.length < 2;
	shortlist.textContent = `Shortlist (${kept.length})`;
	clear.hidden = ids.length === 0;
}
