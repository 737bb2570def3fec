import { BASE } from '#filter/currencies.ts';
import { dimensions, type Options } from '#filter/facets.ts';
import { emptyQuery, sorts, type Query } from '#filter/query.ts';

/** A query like those of readers: mostly one to three criteria. The same random sequence gives the same query. */
export function randomQuery(random: () => number, options: Options, words: readonly string[]): Query {
	const query = emptyQuery();
	const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
	for (const dimension of dimensions) {
		if (random() < 0.75) continue;
		// Chooses a few values from long lists, and about a third from short ones.
		const share = Math.min(random() * 0.6, 4 / options[dimension].length);
		query[dimension] = options[dimension].map(({ value }) => value).filter(() => random() < share);
	}
	if (random() < 0.3) query.min = 80 + Math.floor(random() * 200);
	if (random() < 0.2) query.max = 80 + Math.floor(random() * 250);
	if (query.min !== null || query.max !== null)
		query.currency = pick([
			null,
			null,
			...options.currency.map(({ value }) => value).filter((value) => value !== BASE),
		]);
	query.whole = random() < 0.3;
	if (random() < 0.2) query.seen = pick([1, 3, 7, 30, 12]);
	query.nopay = random() < 0.25;
	if (random() < 0.3) query.q = Array.from({ length: random() < 0.8 ? 1 : 2 }, () => pick(words)).join(' ');
	query.sort = pick(sorts);
	return query;
}
