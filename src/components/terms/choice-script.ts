import { concerns, readTermsChoice, type Concerned, type TermsChoice } from '#domain/terms-choice.ts';
import { plural } from '#site/format.ts';
import { part } from '../parts/tree.ts';
import { load, onChange, save, storageTrouble } from '../store/store.ts';

// Hides entries that don’t apply to the reader’s choice. The choice is stored on the device, for all pages about terms.
const KEY = 'terms';

const form = part(document, '.terms-choice');
const status = part(form, '[role=status]');
const showAll = part(form, 'button');
const fields = [...form.querySelectorAll('select')];
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const entries = all('[data-place]');
const groups = all('.term-place');
const counts = all('[data-count]');
/** The node after the last country, before which countries are inserted when they are reordered. */
const afterGroups = groups.at(-1)?.nextSibling ?? null;

const conditionsOf = ({ dataset }: HTMLElement) =>
	({
		place: dataset['place'],
		decidedBy: dataset['decidedBy'],
		hired: (dataset['hired'] ?? '').split(' ').filter(Boolean),
	}) as unknown as Concerned;

function show(choice: TermsChoice): void {
	for (const field of fields) field.value = choice[field.name as keyof TermsChoice];
	for (const entry of entries) entry.hidden = !concerns(conditionsOf(entry), choice);
	const concerning = entries.filter((entry) => !entry.hidden);
	// A link to an entry must show it, even if the reader’s choice would hide it.
	const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
	if (target) {
		const led = entries.filter((entry) => entry.contains(target));
		const group = groups.find((group) => group.contains(target));
		for (const entry of led.length > 0 ? led : entries.filter((entry) => group?.contains(entry))) entry.hidden = false;
	}
	for (const group of groups) {
		const isAsked = target !== null && group.contains(target);
		group.hidden = !isAsked && entries.every((entry) => entry.hidden || !group.contains(entry));
	}
	// The reader’s own countries come first.
	const own = [choice.home, choice.employer].map((code) => code.toLowerCase());
	const first = groups.filter(({ dataset }) => own.includes(dataset['code'] ?? ''));
	for (const group of [...first, ...groups.filter((group) => !first.includes(group))])
		group.parentNode?.insertBefore(group, afterGroups);
	for (const link of all('.contents a')) {
		const group = groups.find(({ id }) => link.getAttribute('href') === `#${id}`);
		if (group) link.parentElement?.toggleAttribute('hidden', group.hidden !== false);
	}
	for (const count of counts) {
		const own = concerning.filter(({ dataset }) => dataset['situation'] === count.dataset['count']).length;
		count.textContent = plural(own, 'entry', 'entries');
	}
	const isChosen = Object.values(choice).some((value) => value !== '');
	showAll.hidden = !isChosen;
	status.textContent = isChosen
		? `${String(concerning.length)} of ${plural(entries.length, 'entry', 'entries')} concern you. Your choice stays on this device and holds on all pages of terms.${storageTrouble()}`
		: `All ${plural(entries.length, 'entry', 'entries')} are shown. Choose what you know; the rest may stay open.`;
}

const showKept = () => {
	show(readTermsChoice(load(KEY)));
};

form.addEventListener('change', () => {
	const choice = readTermsChoice(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
	save(KEY, choice);
	show(choice);
});
showAll.addEventListener('click', () => {
	save(KEY, null);
	showKept();
	// The button disappears, so the focus has to move elsewhere.
	fields[0]?.focus();
});
addEventListener('hashchange', showKept);
onChange(showKept);
form.hidden = false;
showKept();
