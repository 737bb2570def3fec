import { getCollection } from 'astro:content';
import { comparisonPath } from '#routes/pages.ts';
import { roleOrder } from './role-order.ts';

/** All pages that compare two roles, sorted by the first role. */
export async function loadComparisons(): Promise<{ href: string; name: string; text: string }[]> {
	const byRole = await roleOrder();
	return (await getCollection('compare'))
		.toSorted((a, b) => byRole(a.data.roles[0] ?? '', b.data.roles[0] ?? ''))
		.map(({ id, data }) => ({ href: comparisonPath(id), name: data.title, text: data.summary }));
}
