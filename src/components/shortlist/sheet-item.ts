import { capital, longDay } from '#site/format.ts';
import { element } from '../parts/tree.ts';
import { ignoreDoubleClick } from './double-click.ts';
import { isDay, MAX_NOTES, statuses, type Progress, type Status } from './progress.ts';

/** The data of one call sheet: a job or advert on the shortlist. */
export interface Sheet extends Progress {
	/** Identifies the entry. */
	key: string;
	title: string;
	/** Null for an advert from elsewhere, which has no page here. */
	href: string | null;
	/** The line below the title: plain text and emphasised parts. */
	about: (string | { strong: string })[];
	/** The advert’s facts: `Pay: €70,000` */
	facts: readonly string[];
	/** Pay for such a job in the reader’s country, one sentence each. */
	ownPay: readonly string[];
	/** Questions that the advert does not answer. `name` is null if ticks are not stored. */
	ask: readonly { name: string | null; words: string; isTicked: boolean }[];
	isOpen: boolean;
}

/** Callbacks for a reader’s actions on a sheet. */
export interface SheetActions {
	open: (isOpen: boolean) => void;
	/** Returns the date of the change. */
	status: (status: Status) => string;
	notes: (notes: string) => void;
	tick: (names: string[]) => void;
	print: () => void;
	remove: () => void;
}

/** `Applied since 3 Dec 2026`; empty for a job that is only saved. */
const statusWords = ({ status, since }: Progress): string =>
	status === 'saved' ? '' : `${capital(status)}${since === null ? '' : ` since ${longDay(since)}`}`;

/** Formats a date for readers. Other stored text is returned unchanged. */
export const dayWords = (on: string): string => (isDay(on) ? longDay(on) : on);

/** Builds a list entry. The sheet below its line is built when it is opened, or on `beforeprint`. */
export function sheetItem(sheet: Sheet, act: SheetActions): HTMLElement {
	const { title, href, about, facts, ownPay, ask } = sheet;
	const id = `sheet-${sheet.key}`;
	const fold = button(
		`Call sheet${ask.length > 0 ? `: ${ask.length} to ask` : ''}${sheet.notes.trim() === '' ? '' : ', notes'}`,
		`Call sheet: ${title}`,
	);
	fold.setAttribute('aria-controls', id);
	const body = element('div', { class: 'sheet-body', id });
	const since = element('p', { class: 'soft' }, statusWords(sheet));
	const item = element(
		'li',
		{ class: 'sheet' },
		element(
			'div',
			{ class: 'sheet-head' },
			element(
				'div',
				{},
				element('h2', {}, href === null ? title : element('a', { href }, title)),
				element('p', {}, ...about.map((piece) => (typeof piece === 'string' ? piece : element('b', {}, piece.strong)))),
				since,
			),
			element('p', { class: 'sheet-acts on-screen' }, statusOf(sheet, act, since), fold, removeButton(sheet, act)),
		),
		body,
	);
	const fill = () => {
		if (body.childElementCount > 0) return;
		const print = button('Print this sheet', `Print the call sheet: ${title}`);
		print.classList.add('on-screen');
		print.addEventListener('click', act.print);
		body.append(
			element(
				'div',
				{ class: 'halves' },
				element(
					'div',
					{},
					...(facts.length > 0 ? [list('facts-said', facts)] : []),
					...(ownPay.length > 0 ? [element('h3', {}, 'Pay where you live'), list('', ownPay)] : []),
					notesOf(sheet, act.notes),
				),
				...(ask.length > 0
					? [element('div', {}, element('h3', {}, 'Not answered: ask'), questions(ask, act.tick))]
					: []),
			),
			print,
		);
	};
	item.addEventListener('beforeprint', fill);
	const unfold = (isOpen: boolean) => {
		if (isOpen) fill();
		fold.ariaExpanded = String(isOpen);
		item.classList.toggle('folded', !isOpen);
	};
	fold.addEventListener('click', () => {
		unfold(fold.ariaExpanded !== 'true');
		act.open(fold.ariaExpanded === 'true');
	});
	unfold(sheet.isOpen);
	return item;
}

function statusOf({ title, status }: Sheet, act: SheetActions, words: HTMLElement): HTMLElement {
	const field = element(
		'select',
		{ 'aria-label': `Status: ${title}` },
		...statuses.map((value) => element('option', { value }, capital(value))),
	);
	field.value = status;
	field.addEventListener('change', () => {
		const chosen = field.value as Status;
		words.textContent = statusWords({ status: chosen, since: act.status(chosen), notes: '' });
	});
	return field;
}

function removeButton({ title }: Sheet, { remove }: SheetActions): HTMLElement {
	const made = button('Take off', `Take off: ${title}`);
	ignoreDoubleClick(made);
	made.addEventListener('click', remove);
	return made;
}

function questions(ask: Sheet['ask'], tick: SheetActions['tick']): HTMLElement {
	const items = ask.map(({ name, words, isTicked }) => {
		if (name === null) return element('li', {}, words);
		const box = element('input', { type: 'checkbox', name });
		box.checked = isTicked;
		return element('li', {}, element('label', {}, box, words));
	});
	const made = element('ul', { class: 'to-ask' }, ...items);
	made.addEventListener('change', () => {
		tick([...made.querySelectorAll<HTMLInputElement>(':checked')].map(({ name }) => name));
	});
	return made;
}

/** The notes field, and a copy for printing: a text area prints only its visible part. */
function notesOf({ key, title, notes }: Sheet, write: SheetActions['notes']): HTMLElement {
	const field = element('textarea', {
		id: `notes-${key}`,
		rows: '4',
		maxlength: String(MAX_NOTES),
		'aria-label': `Notes: ${title}`,
	});
	field.value = notes;
	const printed = element('p', { class: 'printed' }, notes);
	field.addEventListener('input', () => {
		printed.textContent = field.value;
		write(field.value);
	});
	return element('div', { class: 'notes' }, element('h3', {}, 'Notes'), field, printed);
}

const list = (name: string, items: readonly string[]) =>
	element('ul', name === '' ? {} : { class: name }, ...items.map((words) => element('li', {}, words)));

const button = (words: string, label: string) => element('button', { type: 'button', 'aria-label': label }, words);
