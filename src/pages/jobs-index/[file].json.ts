import type { APIRoute } from 'astro';
import { loadRoleListings } from '#listings/role-listings.ts';

export async function getStaticPaths() {
	return (await loadRoleListings()).map(({ index, indexName }) => ({ params: { file: indexName }, props: { index } }));
}

/** The data for the filters of `/jobs/<role>/`. */
export const GET: APIRoute = ({ props }) =>
	new Response(JSON.stringify(props['index']), { headers: { 'Content-Type': 'application/json' } });
