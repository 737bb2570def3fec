import type { IncomingMessage, ServerResponse } from 'node:http';
import { ownTarget, STRANGE_TARGET } from '../serve/request-target.ts';

/** Marks the guard’s own requests, which go straight to Astro. */
const INSIDE = 'x-preview-inside';

interface Parts {
	/** The address of the preview: `http://localhost:4321` */
	origin(): string;
	/** Waits until Astro has read the last save. A page that is rendered earlier could mix old and new content. */
	settled(): Promise<void>;
	/**
	 * Makes Astro reread the content if a page fails or is missing although its file exists and the check finds no error. This
	 * happens when Astro reads only some of several files that were saved together. Returns whether a second request is worthwhile.
	 */
	refreshed(address: string): Promise<boolean>;
	/** The HTML to show instead of a page that failed. */
	failed(address: string): Promise<string>;
}

/**
 * Middleware that requests each page itself and passes it on if it is complete. Instead of a page that failed, it shows an
 * editor what to do about it.
 */
export function pageGuard({ origin, settled, refreshed, failed }: Parts) {
	return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
		// In a frame, another site could trick the editor into clicking our buttons.
		response.setHeader('x-frame-options', 'DENY');
		const target = ownTarget(request.url ?? '/');
		if (target === null) {
			response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(STRANGE_TARGET);
			return;
		}
		if (!isForPage(request)) return next();
		// `target` is only a path, so the request always goes to our own origin.
		const own = new URL(origin() + target);
		const answer = async () => {
			await settled();
			const first = await ask(own);
			const isGood = first.isWhole && first.status !== 404;
			const page = !isGood && (await refreshed(own.pathname)) ? await ask(own) : first;
			response.writeHead(page.isWhole ? page.status : 500, {
				'content-type': page.type,
				'cache-control': 'no-store',
				...(page.location !== null && { location: page.location }),
			});
			response.end(page.isWhole ? page.text : await failed(own.pathname));
		};
		answer().catch(next);
	};
}

async function ask(url: URL) {
	const page = await fetch(url, { headers: { [INSIDE]: '1', accept: 'text/html' }, redirect: 'manual' });
	const text = await page.text();
	const type = page.headers.get('content-type') ?? 'text/html';
	// A page that fails after its first bytes were sent is cut off.
	const isCut = page.status === 200 && type.startsWith('text/html') && !text.trimEnd().endsWith('</html>');
	return {
		status: page.status,
		text,
		type,
		location: page.headers.get('location'),
		isWhole: page.status < 500 && !isCut,
	};
}

function isForPage({ method, url = '', headers }: IncomingMessage): boolean {
	// Programs other than browsers often accept anything: `*/*`.
	if (method !== 'GET' || INSIDE in headers || !/text\/html|^\*\/\*/.test(headers.accept ?? '*/*')) return false;
	return /^\/(?!@|_)[^?#]*\/?(?:[?#]|$)/.test(url) && !/\.\w+(?:[?#]|$)/.test(url);
}
