import type { Filterable, Filtered } from '#filter/filter.ts';
import type { Sort } from '#filter/query.ts';

type Ranked = Filterable & { at: number };

const folded = new Map<string, string>();
/**
 * As what words are sorted and looked for: lower case without accents, `Zürich` → `zurich`. Few words occur often, so
 * what was folded is kept.
 */
export function fold(text: string): string {
	const known = folded.get(text) ?? text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
	folded.set(text, known);
	return known;
}

/** More than any pay in dollars. */
const MOST = 1e9;

/** What is sorted by, lowest first. Unknown pay and unstated levels come last. */
const keys: Record<Exclude<Sort, 'newest'>, (index: Filtered<Ranked>) => number[]> = {
	pay: ({ rows }) => rows.map(({ high }) => MOST - (high ?? 0)),
	level: ({ choices: { level } }) => Array.from(level.of, (set) => level.sets[set]?.[0] ?? MOST),
	employer: ({ rows }) => {
		const names = [...new Set(rows.map(({ employer }) => fold(employer)))].sort();
		const ranks = new Map(names.map((name, rank) => [name, rank]));
		return rows.map(({ employer }) => ranks.get(fold(employer)) ?? MOST);
	},
};

const known = new WeakMap<readonly Ranked[], Map<Sort, number[]>>();

/** Rows of an index, newest first, in another order; equals keep theirs. The keys are worked out once for each order. */
export function inOrder<T extends Ranked>(found: readonly T[], index: Filtered<Ranked>, sort: Sort): readonly T[] {
	if (sort === 'newest') return found;
	const all = known.get(index.rows) ?? new Map<Sort, number[]>();
	known.set(index.rows, all);
	const key = all.get(sort) ?? keys[sort](index);
	all.set(sort, key);
	return found.toSorted((a, b) => (key[a.at] ?? 0) - (key[b.at] ?? 0));
}
