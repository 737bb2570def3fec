import { jobIndexFile } from '#routes/pages.ts';
import { withoutLeftOut, type Found, type Index } from '#filter/filter.ts';
import { asks } from '#filter/query.ts';
import { FEW, offersOf, relaxations, summary } from '#filter/relax.ts';
import type { Filter } from './controls.ts';
import { fetchIndex } from './fetch-index.ts';
import { overlapNodes, type Neighbour } from './overlapping.ts';
import { build, h, part } from '../parts/tree.ts';

/**
 * Shows below a query’s result which filters limit it, wider queries, and matching jobs of neighbouring roles. Shows nothing if
 * the list is long and hides no jobs with unknown values.
 */
export function showWays(filter: Filter, found: Found, ignored: readonly string[]): void {
	const { index, query } = filter;
	const total = found.rows.length;
	part(filter, '.offers').replaceChildren();
	part(filter, '.beside').hidden = true;
	const mayLetIn = (['pay', 'scope', 'country'] as const).some((name) => asks(query, name));
	if (total > FEW && !mayLetIn && ignored.length === 0) return;
	const offers = offersOf(relaxations(index, found, query), total);
	// The heading and the buttons already say how many jobs there are, and what would find more.
	const isSaid = total > 0 && offers.length > 0 && found.unknownPay === 0 && ignored.length === 0;
	filter.say(summary(found, index.rows.length, query, ignored), !isSaid);
	const buttons = offers.map(({ words, query: wider }) => {
		const button = build(h('button', { type: 'button' }, words));
		button.addEventListener('click', () => filter.change(wider, true));
		return button;
	});
	part(filter, '.offers').replaceChildren(...buttons);
	if (total <= FEW) void showOverlapping(filter);
}

const neighbours: Record<string, Promise<Index>> = {};

/** Loads the indexes of neighbouring roles once, and shows their matching jobs. A role whose index fails to load is left out. */
async function showOverlapping(filter: Filter): Promise<void> {
	const { index, query } = filter;
	const section = part(filter, '.beside');
	const roles = JSON.parse(section.dataset['roles'] ?? '[]') as (Omit<Neighbour, 'index'> & { file: string })[];
	const loaded = roles.map(async ({ file, ...role }): Promise<Neighbour> => {
		const all = await (neighbours[file] ??= fetchIndex(jobIndexFile(file)));
		return { ...role, index: withoutLeftOut(all, filter.leftOut) };
	});
	const arrived = (await Promise.allSettled(loaded)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	if (query !== filter.query) return;
	const nodes = overlapNodes(index, query, arrived);
	section.replaceChildren(...nodes.map((node) => build(node)));
	section.hidden = nodes.length === 0;
}
