import type { Index, Row } from '#filter/columns.ts';
import type { Dimension } from '#filter/facets.ts';
import type { Found } from '#filter/filter.ts';
import { parseQuery, type Query } from '#filter/query.ts';
import { build } from './build.ts';
import { h } from '../listings/tree.ts';

/** What the form asks for; an amount that cannot be read leaves the one before. */
export function typedIn(form: HTMLFormElement, query: Query, { options }: Index): Partial<Query> {
	const typed = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
	const { query: read, ignored } = parseQuery(typed, options);
	const amount = (name: 'min' | 'max') => (ignored.some((text) => text.startsWith(name)) ? query[name] : read[name]);
	return { q: read.q, min: amount('min'), max: amount('max'), whole: read.whole };
}

/** Names of a long list’s choices, each with what it would find, for a field to complete. */
export function suggest(field: HTMLInputElement, { counts }: Found<Row>, { options }: Index): void {
	const name = field.dataset['other'] as Dimension;
	const found = counts(name);
	const choices = options[name].map(({ label }, at) => ({ label, n: found[at] ?? 0 }));
	field.list?.replaceChildren(
		...choices.filter(({ n }) => n > 0).map(({ label, n }) => build(h('option', { value: label }, String(n)))),
	);
}

/** Which choice a field’s words name; capitals do not matter. */
export function choiceNamed(field: HTMLInputElement, { options }: Index): string | undefined {
	const words = field.value.trim().toLowerCase();
	return options[field.dataset['other'] as Dimension].find(({ label }) => label.toLowerCase() === words)?.value;
}

/** A choice that was asked for by name stands among those of its list from then on. */
export function addChoice(top: Element, name: Dimension, value: string, { options }: Index): void {
	if (top.querySelector(`[data-f=${name}][data-v="${value}"]`)) return;
	const label = options[name].find((option) => option.value === value)?.label ?? value;
	const button = h('button', { type: 'button', 'data-f': name, 'data-v': value }, h('span', '', label), h('span', 'n'));
	top.querySelector(`[aria-labelledby=f-${name}] ul`)?.append(build(h('li', '', button)));
}
