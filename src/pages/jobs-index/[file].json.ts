import type { APIRoute } from 'astro';
import { loadRoleListings } from '#listings/role-listings.ts';

export async function getStaticPaths() {
	return (await loadRoleListings()).map(({ file }) => ({ params: { file: file.path }, props: { json: file.json } }));
}

/** The data for the filters of `/jobs/<role>/`. */
export const GET: APIRoute = ({ props }) =>
	new Response(String(props['json']), { headers: { 'Content-Type': 'application/json' } });
