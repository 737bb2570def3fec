import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '#routes/base.ts';
import { dataPath } from '#routes/pages.ts';
import { loadPack, packFiles } from '#pack/load-pack.ts';

/** The files of the open data. */
export const getStaticPaths = (async () =>
	(await packFiles()).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' }, site }) => {
	const bytes = (await loadPack(absolute(dataPath(), site))).files.get(file);
	if (!bytes) throw new Error(`The open data have no file ${file}, but packFiles() lists it.`);
	return new Response(new Uint8Array(bytes));
};
