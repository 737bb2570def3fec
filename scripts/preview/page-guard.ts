import type { IncomingMessage, ServerResponse } from 'node:http';
import { ownTarget, STRANGE_TARGET } from '../serve/request-target.ts';

/** Marks the guard’s own request for a page, which goes straight to Astro. */
const INSIDE = 'x-preview-inside';

interface Parts {
	/** Where the preview can be asked: `http://localhost:4321` */
	origin(): string;
	/** Waits until a save has reached the pages; a page that is made meanwhile is made of halves. */
	settled(): Promise<void>;
	/**
	 * Has what Astro keeps of content read anew, where a page is missing or fails that the content has, and nothing is wrong
	 * with it: several files saved at once can reach Astro in halves. Answers whether it is worth asking again.
	 */
	refreshed(address: string): Promise<boolean>;
	/** What is shown in place of a page that could not be made. */
	failed(address: string): Promise<string>;
}

/**
 * Stands before the pages of the preview: asks for a page itself and hands it on where it is whole. In place of one that
 * could not be made, it shows what an editor can do about it.
 */
export function pageGuard({ origin, settled, refreshed, failed }: Parts) {
	return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
		// Inside a frame, a page of another site could lead the editor's click to a button of ours.
		response.setHeader('x-frame-options', 'DENY');
		const target = ownTarget(request.url ?? '/');
		if (target === null) {
			response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(STRANGE_TARGET);
			return;
		}
		if (!isForPage(request)) return next();
		// The guard asks nobody but itself: a path behind its own origin, whatever stands in the path.
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
	// What fails once it has begun is cut off.
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
	// Programs that ask for a page often say that they take anything.
	if (method !== 'GET' || INSIDE in headers || !/text\/html|^\*\/\*/.test(headers.accept ?? '*/*')) return false;
	return /^\/(?!@|_)[^?#]*\/?(?:[?#]|$)/.test(url) && !/\.\w+(?:[?#]|$)/.test(url);
}
