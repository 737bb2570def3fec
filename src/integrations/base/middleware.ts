import type { MiddlewareHandler } from 'astro';
import { inBase } from '#site/address.ts';
import { putBelow } from './put-below.ts';

export const onRequest: MiddlewareHandler = async (_page, next) => {
	const response = await next();
	if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
	return new Response(putBelow(await response.text(), inBase('/')), response);
};
