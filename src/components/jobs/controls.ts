import type { Dimension, FacetName } from '#filter/facets.ts';
import type { Found, Index, LeftOut } from '#filter/filter.ts';
import { chipWords } from '#filter/chip-words.ts';
import { BASE, currencyFor, readAmount, signOf } from '#filter/currencies.ts';
import { asks, chosenIn, criteriaOf, parseQuery, toggled, withoutCriterion, type Query } from '#filter/query.ts';
import { build, h, part } from '../parts/tree.ts';

/** The interface of the filter element for its parts. */
export interface Filter extends HTMLElement {
	readonly index: Index;
	readonly query: Query;
	readonly leftOut: LeftOut;
	change: (query: Query, toList?: boolean) => void;
	say: (words: string, isShown?: boolean) => void;
}

/** The query with a choice of a facet toggled. Without a value, all choices of the facet are cleared. */
export const withChoice = (query: Query, { options }: Index, name: FacetName, value = ''): Query =>
	value === '' ? withoutCriterion(query, name) : toggled(query, name, value, options[name]);

/**
 * Turns links to prerendered lists, and choices without a list, into toggle buttons, and enables controls that need the script.
 */
export function upgradeControls(top: Element): void {
	for (const link of top.querySelectorAll<HTMLElement>('[data-f]')) {
		const button = document.createElement('button');
		button.type = 'button';
		Object.assign(button.dataset, link.dataset);
		button.ariaPressed = String(link.hasAttribute('aria-current'));
		button.append(...link.childNodes);
		link.replaceWith(button);
	}
	for (const control of top.querySelectorAll<HTMLInputElement>(':disabled')) control.disabled = false;
}

/** The open chip, or null. */
const openChip = (top: Element) => top.querySelector<HTMLDetailsElement>('.chip[open]');

/** A click elsewhere, Escape, and Enter in a field for pay close the open chip. */
export function closeChips(top: Element): void {
	document.addEventListener('click', ({ target }) => {
		const open = openChip(top);
		// The clicked element may have been replaced, such as a link that became a button; then it is no longer in the chip.
		if (open && target instanceof Node && target.isConnected && !open.contains(target)) open.open = false;
	});
	top.addEventListener('keydown', (event) => {
		const { key, target } = event as KeyboardEvent;
		const isTyped = key === 'Enter' && (target as Element).matches('.amounts [type=text]');
		// Otherwise the same Enter would press the summary, which now has the focus, and open the chip again.
		if (isTyped) event.preventDefault();
		if (key === 'Escape' || isTyped) foldChip(top);
	});
}

/** Closes the open chip and moves the focus from its panel to its summary. */
function foldChip(top: Element): void {
	const open = openChip(top);
	if (!open) return;
	const isWithin = open.contains(document.activeElement);
	open.open = false;
	if (isWithin) part(open, 'summary').focus();
}

/** On a narrow screen the open chip covers the rows, so a choice closes it. */
export function showRows(top: Element): void {
	if (matchMedia('(max-width: 47.99rem)').matches) foldChip(top);
}

/** Updates the choices’ states and counts, and the values of the fields. */
export function markControls(top: Element, found: Found, query: Query, { options }: Index): void {
	for (const chip of top.querySelectorAll<HTMLElement>('.chip'))
		part(chip, 'summary b').textContent = chipWords(query, chip.dataset['chip'] ?? '', options);
	part(top, '[data-clear]').hidden = criteriaOf(query).length === 0;
	for (const button of top.querySelectorAll<HTMLElement>('[data-f]')) {
		const { v } = button.dataset;
		const name = button.dataset['f'] as FacetName;
		const isMade = v ? chosenIn(query, name).includes(v) : !asks(query, name);
		const count = v ? (found.counts(name).get(v) ?? 0) : found.without(name);
		button.ariaPressed = String(isMade);
		const n = button.lastElementChild;
		if (n && n.textContent !== String(count)) n.textContent = String(count);
	}
	for (const button of top.querySelectorAll<HTMLElement>('[data-sort]'))
		button.ariaPressed = String(button.dataset['sort'] === query.sort);
	for (const field of top.querySelectorAll<HTMLInputElement>('.facets :is(input, select)[name]')) {
		// Does not overwrite the field that the reader is typing in.
		if (field === document.activeElement) continue;
		if (field.name === 'band') field.checked = query.whole;
		else field.value = inField(field.name, query, options);
		field.ariaInvalid = null;
	}
}

/**
 * The value of a form field: search words, `70K`, or a currency. Until an amount is set, the currency is that of the reader’s
 * country.
 */
function inField(name: string, query: Query, { currency }: Index['options']): string {
	const { q, min, max } = query;
	if (name === 'q') return q;
	if (name === 'currency')
		return (min === null && max === null ? currencyFor(currency, query.country) : query.currency) ?? BASE;
	const amount = query[name as 'min' | 'max'];
	return amount === null ? '' : `${amount}K`;
}

/**
 * Reads the form fields as part of a query. An invalid amount is marked, and the query keeps the previous one; an amount with a
 * currency sign or code also sets the currency.
 */
export function typedIn(top: Element, query: Query, { options }: Index): Partial<Query> {
	const field = (name: string) => part<HTMLInputElement>(top, `.facets [name=${name}]:not(details)`);
	const chosen = field('currency').value === BASE ? null : field('currency').value;
	const [min, max] = (['min', 'max'] as const).map((name) => {
		const { value } = field(name);
		const amount = readAmount(value, options.currency, chosen);
		const isWrong = amount === null && value.trim() !== '';
		field(name).ariaInvalid = isWrong ? 'true' : null;
		return { thousands: isWrong ? query[name] : (amount?.thousands ?? null), currency: amount?.currency };
	}) as [AmountTyped, AmountTyped];
	const named = [min.currency, max.currency].find((one) => one !== undefined && one !== chosen);
	const isAsked = min.thousands !== null || max.thousands !== null;
	const typed = new URLSearchParams({ q: field('q').value });
	return {
		q: parseQuery(typed, options).query.q,
		min: min.thousands,
		max: max.thousands,
		currency: isAsked ? (named === undefined ? chosen : named) : null,
		whole: field('band').checked,
	};
}

/** The amount in a pay field, and its currency, if it was typed too. */
interface AmountTyped {
	thousands: number | null;
	currency: string | null | undefined;
}

/** Shows an error if a typed amount is invalid. */
export function sayIfUnread(filter: Filter): void {
	if (filter.querySelector('.facets [aria-invalid=true]'))
		filter.say('This is not an amount. Write it as 70K or 70000, with a currency if you like.');
}

/** Fills the select with the currencies that pay can be filtered in. */
export function offerCurrencies(top: Element, { options: { currency } }: Index): void {
	const words = (code: string) => [...new Set([code.toUpperCase(), signOf(code)])].join(' ');
	part(top, '[name=currency]').replaceChildren(
		...currency.map(({ value }) => build(h('option', { value }, words(value)))),
	);
}

/** Fills a field’s datalist with the choices that would find jobs, with the number of jobs. */
export function suggest(field: HTMLInputElement, { counts }: Found, { options }: Index): void {
	const name = field.dataset['other'] as Dimension;
	const suggested = options[name].flatMap(({ value, label }) => {
		const n = counts(name).get(value);
		return n ? build(h('option', { value: label }, String(n))) : [];
	});
	field.list?.replaceChildren(...suggested);
}

/** The value of the choice whose label was typed, ignoring case; undefined if there is none. */
export function choiceNamed(field: HTMLInputElement, { options }: Index): string | undefined {
	const words = field.value.trim().toLowerCase();
	return options[field.dataset['other'] as Dimension].find(({ label }) => label.toLowerCase() === words)?.value;
}

/** Adds a choice to its facet’s list, if it is not there yet. */
export function addChoice(top: Element, name: Dimension, value: string, { options }: Index): void {
	if (top.querySelector(`[data-f=${name}][data-v="${value}"]`)) return;
	const label = options[name].find((option) => option.value === value)?.label ?? value;
	const button = h('button', { type: 'button', 'data-f': name, 'data-v': value }, h('span', '', label), h('span', 'n'));
	top.querySelector(`[aria-labelledby=f-${name}] ul`)?.append(build(h('li', '', button)));
}
