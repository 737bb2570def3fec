import { getCollection } from 'astro:content';
import { compareText } from '#domain/compare.ts';

/** Compares slugs of roles by their rank in the vocabulary, for sorting. */
export async function roleOrder(): Promise<(a: string, b: string) => number> {
	const ranks = new Map((await getCollection('roleTerms')).map(({ id, data }) => [id, data.rank]));
	const rankOf = (role: string) => ranks.get(role) ?? Infinity;
	return (a, b) => Math.sign(rankOf(a) - rankOf(b)) || compareText(a, b);
}
