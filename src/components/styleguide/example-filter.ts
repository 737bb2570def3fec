import type { Index } from '#filter/columns.ts';
import { filterRows } from '#filter/filter.ts';
import { criteriaOf, emptyQuery, type Query } from '#filter/query.ts';
import { relaxations } from '#filter/relax.ts';
import { stateOf, type FacetName } from '../listing-filter/controls.ts';
import { offersOf, offerWords, summary } from '../listing-filter/offers.ts';
import { rareFacets } from '../listing-filter/rare-facets.ts';
import type { Element, Node } from '../listings/tree.ts';

/** What the filter says and offers for a query. */
export function exampleResult(index: Index, query: Query): { says: string; offers: string[] } {
	const found = filterRows(index, query);
	const total = found.rows.length;
	return {
		says: summary(found, index.rows.length, criteriaOf(query), []),
		offers: offersOf(relaxations(found, query, index.options), total).map((offer) =>
			offerWords(offer, total, query, index.options),
		),
	};
}

/** The rare lists with a tool chosen, as the filter’s script leaves them: each choice with its state and its number. */
export function exampleRareFacets(index: Index): Element {
	const query: Query = { ...emptyQuery(), tool: ['kubernetes'] };
	const found = filterRows(index, query);
	const marked = (node: Node): Node => {
		if (typeof node === 'string') return node;
		const { 'data-f': name, 'data-v': value = '' } = node.attributes;
		if (name === undefined) return { ...node, children: node.children.map(marked) };
		const [isMade, count] = stateOf(found, query, index, name as FacetName, value);
		return {
			...node,
			attributes: { ...node.attributes, 'aria-pressed': String(isMade) },
			children: node.children.map((child, at) =>
				at === 1 && typeof child !== 'string' ? { ...child, children: [String(count)] } : child,
			),
		};
	};
	return marked(rareFacets(index)) as Element;
}
