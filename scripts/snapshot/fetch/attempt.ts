import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { checkUrl, type UrlPolicy } from './check-url.ts';
import { FetchFault, toFetchFault } from './fault.ts';
import { userAgent, type Limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { retryAfter } from './retry-after.ts';

export interface FetchedBody {
	bytes: Buffer;
	/** As the server declared it; null where it did not. */
	charset: string | null;
	contentType: string;
	status: number;
	/** Where the body came from in the end. */
	url: string;
}

export interface AttemptContext {
	dispatcher: Dispatcher;
	limits: Limits;
	policy: UrlPolicy;
	now: () => number;
	/** Called for each request that is about to go out. */
	onRequest: () => void;
}

/** One try: the request, its redirects, each checked as if it were the first, and the body. */
export async function attempt(address: string, context: AttemptContext): Promise<FetchedBody> {
	const { limits, policy } = context;
	const abort = new AbortController();
	const deadline = setTimeout(() => {
		abort.abort(new FetchFault('deadline', `There was no whole answer within ${limits.deadlineMs} ms.`));
	}, limits.deadlineMs);
	try {
		let from: URL | null = null;
		let url = parse(address, null);
		for (let redirects = 0; ; redirects++) {
			checkUrl(url, policy, from);
			const answer = await ask(url, context, abort);
			const location = [301, 302, 303, 307, 308].includes(answer.statusCode) ? header(answer, 'location') : undefined;
			if (location === undefined) return await take(url, answer, context, abort);
			answer.body.destroy();
			if (redirects === limits.maxRedirects) {
				throw new FetchFault('too-many-redirects', `The address redirects more than ${limits.maxRedirects} times.`);
			}
			from = url;
			url = parse(location, url);
		}
	} finally {
		clearTimeout(deadline);
	}
}

async function ask(url: URL, { dispatcher, limits, onRequest }: AttemptContext, abort: AbortController) {
	const headers = setTimeout(() => {
		abort.abort(new FetchFault('headers-timeout', `There was no answer within ${limits.headersMs} ms.`));
	}, limits.headersMs);
	let interim = 0;
	onRequest();
	try {
		const answer = await request(url, {
			dispatcher,
			signal: abort.signal,
			headers: { 'user-agent': userAgent, accept: 'application/json', 'accept-encoding': 'gzip, br, deflate' },
			onInfo: () => {
				interim += 1;
				if (interim <= limits.maxInterim) return;
				abort.abort(new FetchFault('1xx-flood', 'The server sent interim answers without end.'));
			},
		});
		// A body that is given up emits an error; unheard, it would end the process.
		answer.body.on('error', () => undefined);
		return answer;
	} catch (error) {
		throw toFetchFault(abort.signal.aborted ? abort.signal.reason : error, false);
	} finally {
		clearTimeout(headers);
	}
}

async function take(
	url: URL,
	answer: Dispatcher.ResponseData,
	{ limits, now }: AttemptContext,
	abort: AbortController,
): Promise<FetchedBody> {
	const status = answer.statusCode;
	const contentType = header(answer, 'content-type') ?? '';
	let idle: NodeJS.Timeout | undefined;
	const watch = () => {
		clearTimeout(idle);
		idle = setTimeout(() => {
			abort.abort(new FetchFault('idle-timeout', `The body stopped for more than ${limits.idleMs} ms.`));
		}, limits.idleMs);
	};
	try {
		if (status !== 200) {
			const retryAfterMs = retryAfter(header(answer, 'retry-after'), now());
			throw new FetchFault('status', `The server answered with status ${status} instead of 200.`, {
				status,
				retryAfterMs,
			});
		}
		if (!/^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) {
			throw new FetchFault('content-type', `The server sent “${contentType.slice(0, 60)}” instead of JSON.`, {
				status,
			});
		}
		if (Number(header(answer, 'content-length') ?? 0) > limits.maxBytes) {
			throw new FetchFault('too-large', `The server announces more than ${limits.maxBytes} bytes.`, { status });
		}
		watch();
		const bytes = await readBody(answer.body as Readable, header(answer, 'content-encoding'), limits, watch);
		if (bytes.length === 0) throw new FetchFault('empty-body', 'The body is empty.', { status });
		const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? null;
		return { bytes, charset, contentType, status, url: url.href };
	} catch (error) {
		throw toFetchFault(abort.signal.aborted ? abort.signal.reason : error, true);
	} finally {
		clearTimeout(idle);
		answer.body.destroy();
	}
}

function parse(address: string, base: URL | null): URL {
	const url = URL.parse(address, base?.href);
	if (url === null) throw new FetchFault('url', `“${address.slice(0, 100)}” is not an address.`);
	return url;
}

function header({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
	const value = headers[name];
	return Array.isArray(value) ? value.join(', ') : value;
}
