import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { namesThisMachine } from '../serve/request-target.ts';
import { MEND, OPEN, SECRET_HEADER } from './addresses.ts';

/** Maximum length of a request body in characters; real ones have about two hundred. */
const MAX_BODY = 4096;

/** A click on a button of the panel. */
export interface Mend {
	/** `fix` or `word` */
	does: string;
	/** The key of the problem that the button belongs to. */
	of: string;
}

/**
 * Protects everything that the preview can do on the editor’s machine: fix a file, add a word, open an editor. Only a page of
 * this run may request it: the request must have the secret, the same origin and a host name of this machine.
 */
export function actionGuard(secret: string, mend: (asked: Mend) => Promise<void>) {
	return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
		const [path = ''] = (request.url ?? '').split('?', 1);
		// Vite matches the address as a prefix, so `/__open-in-editor/x` opens files too.
		if (path !== MEND && !path.toLowerCase().startsWith(OPEN)) return next();
		if (!isOwnPage(request, secret)) {
			response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
			response.end('Only a page of this preview may do this. Reload the page and click again.\n');
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
		// Browsers leave this header out only for simple GET requests.
		(headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`)
	);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of request) {
		body += String(chunk);
		if (body.length > MAX_BODY) throw new Error('The body of the request is too long.');
	}
	return body;
}
