import type { APIRoute, GetStaticPaths } from 'astro';
import { ICONS } from '#routes/pages.ts';
import { markAsPng, readMark } from '../sharing/mark.ts';

export const getStaticPaths = (() =>
	Object.entries(ICONS).map(([icon, pixels]) => ({ params: { icon }, props: { pixels } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ pixels: number }> = async ({ props: { pixels } }) =>
	new Response(new Uint8Array(await markAsPng(readMark(), pixels)), { headers: { 'Content-Type': 'image/png' } });
