import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '#routes/base.ts';
import { dataPath } from '#routes/pages.ts';
import { loadPack } from '#pack/load-pack.ts';

/** The files of the open data. */
export const getStaticPaths = (async () => {
	const { files } = await loadPack(absolute(dataPath(), new URL(import.meta.env.SITE)));
	return [...files].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props: { bytes } }) =>
	new Response(new Uint8Array(bytes));
