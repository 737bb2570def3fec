import type { Index, Row } from '#domain/columns.ts';
import { dimensions, NOT_STATED, type Dimension } from '#domain/facets.ts';
import type { Found } from '#domain/filter.ts';
import { toggled, type Query } from '#domain/query.ts';
import { withoutCriterion } from '#domain/relax.ts';
import { build } from './build.ts';
import { h } from './tree.ts';

/** A facet of the page, by its `data-f`. */
export type FacetName = Dimension | 'pay' | 'seen';

/** The query with the choice `value` of a facet made, or taken back; without a value, with nothing asked in it. */
export function choose(query: Query, { options }: Index, name: FacetName, value = ''): Query {
	if (value === '') return withoutCriterion(query, name);
	if (name === 'seen') return { ...query, seen: query.seen === Number(value) ? null : Number(value), page: 1 };
	if (name !== 'pay') return toggled(query, name, value, options[name]);
	if (value === NOT_STATED) return { ...query, nopay: !query.nopay, page: 1 };
	return { ...query, min: query.min === Number(value) ? null : Number(value), page: 1 };
}

/** Shows on every choice whether it is made, and what it would find. */
export function markChoices(top: Element, found: Found<Row>, query: Query, index: Index): void {
	for (const name of dimensions) for (const value of query[name]) showChoice(top, name, value, index);
	for (const button of top.querySelectorAll<HTMLElement>('button[data-f]')) {
		const { f, v = '' } = button.dataset;
		const [pressed, count] = stateOf(found, query, index, f as FacetName, v);
		button.ariaPressed = String(pressed);
		const n = button.querySelector('.n');
		if (n && n.textContent !== String(count)) n.textContent = String(count);
	}
	// What is chosen must not be out of sight.
	top.querySelector('.rarer:has([data-v][aria-pressed=true])')?.setAttribute('open', '');
}

/** As `markChoices`, for all controls of the page. */
export function markControls(top: Element, found: Found<Row>, query: Query, index: Index): void {
	markChoices(top, found, query, index);
	for (const button of top.querySelectorAll<HTMLElement>('[data-sort]'))
		button.ariaPressed = String(button.dataset['sort'] === query.sort);
	for (const name of ['q', 'min', 'max'] as const) {
		const input = top.querySelector<HTMLInputElement>(`[name=${name}]`);
		if (input && (input !== document.activeElement || name !== 'q')) input.value = String(query[name] ?? '');
	}
	const whole = top.querySelector<HTMLInputElement>('[name=band]');
	if (whole) whole.checked = query.whole;
}

/** A choice that was asked for by name stands among those of its list from then on. */
function showChoice(top: Element, name: Dimension, value: string, { options }: Index): void {
	if (top.querySelector(`[data-f=${name}][data-v="${value}"]`)) return;
	const label = options[name].find((option) => option.value === value)?.label ?? value;
	const button = h('button', { type: 'button', 'data-f': name, 'data-v': value }, h('span', '', label), h('span', 'n'));
	top.querySelector(`[aria-labelledby=f-${name}] ul`)?.append(build(h('li', '', button)));
}

function stateOf(
	{ counts, pay, seen, without }: Found<Row>,
	query: Query,
	{ options }: Index,
	name: FacetName,
	value: string,
): [boolean, number] {
	if (value === '') {
		const open = withoutCriterion(query, name);
		return [
			(['min', 'max', 'nopay', 'seen', ...dimensions] as const).every((part) => same(query, open, part)),
			without(name),
		];
	}
	if (name === 'seen') return [query.seen === Number(value), seen(Number(value))];
	if (name === 'pay')
		return value === NOT_STATED ? [query.nopay, pay.unknown] : [query.min === Number(value), pay.from(Number(value))];
	const at = options[name].findIndex((option) => option.value === value);
	return [query[name].includes(value), counts[name][at] ?? 0];
}

const same = (a: Query, b: Query, part: keyof Query): boolean => String(a[part]) === String(b[part]);

/** What the form asks for; an amount that cannot be read leaves the one before. */
export function typedIn(form: HTMLFormElement, query: Query): Partial<Query> {
	const data = new FormData(form);
	const amount = (name: 'min' | 'max') => {
		const text = String(data.get(name)).trim();
		if (text === '') return null;
		return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : query[name];
	};
	return {
		q: String(data.get('q')).trim().replaceAll(/\s+/g, ' '),
		min: amount('min'),
		max: amount('max'),
		whole: data.has('band'),
	};
}

/** Names of a long list’s choices, each with what it would find, for a field to complete. */
export function suggest(field: HTMLInputElement, found: Found<Row>, { options }: Index): void {
	const name = field.dataset['other'] as Dimension;
	const choices = options[name].map(({ label }, at) => ({ label, n: found.counts[name][at] ?? 0 }));
	field.list?.replaceChildren(
		...choices.filter(({ n }) => n > 0).map(({ label, n }) => build(h('option', { value: label }, String(n)))),
	);
}

/** Which choice a field’s words name; capitals do not matter. */
export function choiceNamed(field: HTMLInputElement, { options }: Index): string | undefined {
	const words = field.value.trim().toLowerCase();
	return options[field.dataset['other'] as Dimension].find(({ label }) => label.toLowerCase() === words)?.value;
}
