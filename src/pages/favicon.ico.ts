import type { APIRoute } from 'astro';
import { asIcon, markAsPng, readMark } from '../sharing/mark.ts';

export const GET: APIRoute = async () => {
	const icon = asIcon(await markAsPng(readMark(), 48), 48);
	return new Response(new Uint8Array(icon), { headers: { 'Content-Type': 'image/x-icon' } });
};
