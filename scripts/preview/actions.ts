import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { namesThisMachine } from '../serve/request-target.ts';
import { MEND, OPEN, SECRET_HEADER } from './addresses.ts';

/** Bytes of a request to mend; the real ones have some two hundred. */
const MAX_BODY = 4096;

export interface Mend {
	does: string;
	of: string;
}

/**
 * Stands before everything that the preview can do to the editor’s machine: mend a file, add a word, open the program. Only
 * a page of this run may ask for it: by the secret, from the same origin, and under a name of this machine.
 */
export function actionGuard(secret: string, mend: (asked: Mend) => Promise<void>) {
	return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
		const [path = ''] = (request.url ?? '').split('?', 1);
		// Vite takes the address as a beginning: `/__open-in-editor/x` opens files too.
		if (path !== MEND && !path.toLowerCase().startsWith(OPEN)) return next();
		if (!isOwnPage(request, secret)) {
			response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
			response.end('Only a page of this preview may do this. Load the page again, and click there.\n');
			return;
		}
		if (path !== MEND) return next();
		bodyOf(request)
			.then(async (body) => {
				await mend(JSON.parse(body) as Mend);
				response.writeHead(204).end();
			})
			.catch(next);
	};
}

function isOwnPage(request: IncomingMessage, secret: string): boolean {
	const { headers } = request;
	const given = Buffer.from(String(headers[SECRET_HEADER] ?? ''));
	const wanted = Buffer.from(secret);
	return (
		given.length === wanted.length &&
		timingSafeEqual(given, wanted) &&
		namesThisMachine(request) &&
		headers['sec-fetch-site'] === 'same-origin' &&
		// Browsers send it with every request but a plain one for a file.
		(headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`)
	);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of request) {
		body += String(chunk);
		if (body.length > MAX_BODY) throw new Error('The request to mend is too long.');
	}
	return body;
}
