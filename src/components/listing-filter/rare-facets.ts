import type { Index } from '#filter/columns.ts';
import { NOT_STATED, type Dimension, type Option } from '#filter/facets.ts';
import { filterRows } from '#filter/filter.ts';
import { emptyQuery } from '#filter/query.ts';
import { seenWithin } from '#filter/filter-steps.ts';
import { h, type Element } from '../listings/tree.ts';

type Rare = 'seen' | Extract<Dimension, 'tool' | 'kind' | 'source'>;

/** Facets that few use, each with its heading and the label of “any”. */
export const rare: readonly [name: Rare, heading: string, any: string][] = [
	['seen', 'First seen', 'Any night'],
	['tool', 'Tools', 'Any tool'],
	['kind', 'Employer', 'Any kind'],
	['source', 'Source', 'Any source'],
];

/** Of tools, the most named stand in the list; a field asks for the rest. */
const MOST_TOOLS = 7;

/**
 * The lists whose choices have no pages, so that only the filter can offer them: nights, tools, kinds of employer and
 * sources. Their numbers and what is chosen are marked as those of all other choices are.
 */
export function rareFacets(index: Index): Element {
	const lists = rare.map(([name, heading, any]) => {
		const choices = choicesOf(name, index);
		return (
			choices.some(({ value }) => value !== NOT_STATED) &&
			h(
				'div',
				{ role: 'group', 'aria-labelledby': `f-${name}` },
				h('h3', { id: `f-${name}` }, heading),
				h('ul', '', ...[{ value: '', label: any }, ...choices].map((choice) => item(name, choice))),
				name === 'tool' && otherTool(),
			)
		);
	});
	return h('div', 'facets', ...lists);
}

function choicesOf(name: Rare, index: Index): Option[] {
	if (name === 'seen')
		return seenWithin.map((days) => ({ value: String(days), label: days === 1 ? 'tonight' : `within ${days} nights` }));
	const all = index.options[name];
	if (name !== 'tool') return all;
	const counts = filterRows(index, emptyQuery()).counts('tool');
	const ranked = all.map((option, at) => ({ option, count: counts[at] ?? 0 })).toSorted((a, b) => b.count - a.count);
	return ranked.slice(0, MOST_TOOLS).map(({ option }) => option);
}

const item = (name: Rare, { value, label }: Option) =>
	h(
		'li',
		'',
		h(
			'button',
			{ type: 'button', 'data-f': name, ...(value && { 'data-v': value }) },
			h('span', '', label),
			h('span', 'n'),
		),
	);

const otherTool = () =>
	h(
		'label',
		'other',
		'Another tool',
		h('input', { type: 'text', list: 'all-tool', 'data-other': 'tool', autocomplete: 'off' }),
		h('datalist', { id: 'all-tool' }),
	);
