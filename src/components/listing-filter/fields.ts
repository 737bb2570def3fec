import type { Dimension } from '#filter/facets.ts';
import type { Found, Index } from '#filter/filter.ts';
import { parseQuery, type Query } from '#filter/query.ts';
import { build, h } from '../listings/tree.ts';

/** Reads the form as part of a query; an amount that cannot be read keeps its earlier value. */
export function typedIn(form: HTMLFormElement, query: Query, { options }: Index): Partial<Query> {
	const typed = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
	const { query: read, ignored } = parseQuery(typed, options);
	const amount = (name: 'min' | 'max') => (ignored.some((text) => text.startsWith(name)) ? query[name] : read[name]);
	return { q: read.q, min: amount('min'), max: amount('max'), whole: read.whole };
}

/** Fills a field’s datalist with the choices that would find something, each with its number. */
export function suggest(field: HTMLInputElement, { counts }: Found, { options }: Index): void {
	const name = field.dataset['other'] as Dimension;
	const found = counts(name);
	const choices = options[name].map(({ value, label }) => ({ label, n: found.get(value) ?? 0 }));
	field.list?.replaceChildren(
		...choices.filter(({ n }) => n > 0).map(({ label, n }) => build(h('option', { value: label }, String(n)))),
	);
}

/** The value of the choice whose label was typed; undefined where there is none. Capitals do not matter. */
export function choiceNamed(field: HTMLInputElement, { options }: Index): string | undefined {
	const words = field.value.trim().toLowerCase();
	return options[field.dataset['other'] as Dimension].find(({ label }) => label.toLowerCase() === words)?.value;
}

/** Adds a choice to the list of its facet, unless it is there. */
export function addChoice(top: Element, name: Dimension, value: string, { options }: Index): void {
	if (top.querySelector(`[data-f=${name}][data-v="${value}"]`)) return;
	const label = options[name].find((option) => option.value === value)?.label ?? value;
	const button = h('button', { type: 'button', 'data-f': name, 'data-v': value }, h('span', '', label), h('span', 'n'));
	top.querySelector(`[aria-labelledby=f-${name}] ul`)?.append(build(h('li', '', button)));
}
