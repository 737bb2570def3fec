import type { Readable } from 'node:stream';
import { request, type Dispatcher } from 'undici';
import { checkContentType, type Kind } from './kinds.ts';
import { checkUrl } from './check-url.ts';
import { FeedFault } from '../../decode/fault.ts';
import { toFault } from './fault.ts';
import type { Allowance, Limits } from './limits.ts';
import { readBody } from './read-body.ts';

/** A complete body, unpacked. */
export interface FetchedBody {
	bytes: Buffer;
	/** The character set that the server declared; null if it declared none. */
	charset: string | null;
	contentType: string;
	/** The final URL, after redirects. */
	url: string;
	/** Headers for a later conditional request; empty if the response had no `ETag` or `Last-Modified`. */
	conditions: Record<string, string>;
}

/** One attempt with the limits that it must observe. */
export interface Attempt {
	url: string;
	kind: Kind;
	/** JSON body of a POST request; null for GET. */
	body: string | null;
	/** A body from an earlier night, returned if the server says that it has not changed. */
	cached: FetchedBody | null;
	/** The only host that may be asked; null for any. */
	host: string | null;
	allowance: Allowance;
}

/** Runs a request in the queue of its host. Throws if the URL must not be requested. */
export type RunInQueue = (url: URL, task: () => Promise<Step>) => Promise<Step>;

/** What an attempt needs from the client. */
export interface AttemptContext {
	dispatcher: Dispatcher;
	limits: Limits;
	now: () => number;
	userAgent: string;
	allowHosts: readonly string[];
	/** Called before each request is sent. */
	onRequest: () => void;
	/** Called with each `Date` header (RFC 9110, 6.6.1), as soon as the headers arrive. */
	onDate: (host: string, date: string) => void;
}

type Step = FetchedBody | { location: string; repeatsBody: boolean };

/**
 * Sends a request, follows redirects, each checked like the first URL, and reads the body. Time in the queue of the host does not
 * count towards the deadline.
 */
export async function attempt(tried: Attempt, runInQueue: RunInQueue, context: AttemptContext): Promise<FetchedBody> {
	const { limits, allowHosts } = context;
	let { body } = tried;
	let from: URL | null = null;
	let url = parse(tried.url, null);
	let leftMs = limits.deadlineMs;
	for (let redirects = 0; ; redirects++) {
		checkUrl(url, { allowHosts, host: tried.host }, from);
		const step = await runInQueue(url, async () => {
			const start = performance.now();
			return exchange(url, { ...tried, body }, leftMs, context).finally(() => (leftMs -= performance.now() - start));
		});
		if (!('location' in step)) return step;
		if (redirects === limits.maxRedirects) {
			throw new FeedFault('too-many-redirects', `The address redirects more than ${limits.maxRedirects} times.`);
		}
		if (!step.repeatsBody) body = null;
		from = url;
		url = parse(step.location, url);
	}
}

/** Sends one request and returns the complete response, or the address that it redirects to. */
async function exchange(
	url: URL,
	{ kind, body, cached, allowance }: Attempt,
	leftMs: number,
	{ dispatcher, limits: given, now, userAgent, onRequest, onDate }: AttemptContext,
): Promise<Step> {
	const limits = { ...given, maxBytes: Math.min(given.maxBytes, kind.maxBytes ?? Infinity) };
	const abort = new AbortController();
	const abortWith = (code: string, reason: string) => {
		abort.abort(new FeedFault(code, reason));
	};
	const deadline = setTimeout(
		() => {
			abortWith('deadline', `The response was not complete within ${limits.deadlineMs} ms.`);
		},
		Math.max(Math.min(leftMs, allowance.until - now()), 0),
	);
	let silence = setTimeout(() => {
		abortWith('headers-timeout', `There was no response within ${limits.headersMs} ms.`);
	}, limits.headersMs);
	let interim = 0;
	let answer: Dispatcher.ResponseData | null = null;
	try {
		onRequest();
		answer = await request(url, {
			dispatcher,
			signal: abort.signal,
			method: body === null ? 'GET' : 'POST',
			headers: {
				'user-agent': userAgent,
				accept: kind.accept,
				'accept-encoding': 'gzip, br, deflate',
				...(body === null ? cached?.conditions : { 'content-type': 'application/json' }),
			},
			body,
			onInfo: () => {
				interim += 1;
				if (interim > limits.maxInterim)
					abortWith('1xx-flood', `The server sent more than ${limits.maxInterim} interim responses.`);
			},
		});
		clearTimeout(silence);
		// Aborting a body emits an error event; without a listener it would end the process.
		answer.body.on('error', () => undefined);
		const header = headerOf(answer);
		onDate(url.host, header('date'));
		const step = stepWithoutBody(answer, { kind, body, cached }, limits.maxBytes, now());
		if (step) return step;
		silence = setTimeout(() => {
			abortWith('idle-timeout', `The server sent nothing for ${limits.idleMs} ms within the body.`);
		}, limits.idleMs);
		const bytes = await readBody(answer.body as Readable, header('content-encoding'), {
			...limits,
			readUpTo: kind.readUpTo,
			allowance,
			onChunk: () => silence.refresh(),
		});
		if (bytes.length === 0) {
			throw new FeedFault('empty-body', 'The body is empty.', { status: answer.statusCode });
		}
		const contentType = header('content-type');
		const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? null;
		return { bytes, charset, contentType, url: url.href, conditions: readConditions(header) };
	} catch (error) {
		throw toFault(abort.signal.aborted ? abort.signal.reason : error, answer !== null);
	} finally {
		clearTimeout(deadline);
		clearTimeout(silence);
		answer?.body.destroy();
	}
}

/** Returns a reader of headers by name. Several values are joined with commas; a missing header is empty. */
const headerOf =
	({ headers }: Dispatcher.ResponseData) =>
	(name: string): string =>
		[headers[name] ?? []].flat().join(', ');

/**
 * Handles responses whose body need not be read: returns the target of a redirect, or the cached body if it has not changed. null if
 * the body must be read. Throws if the response is an error.
 */
function stepWithoutBody(
	answer: Dispatcher.ResponseData,
	{ kind, body, cached }: Pick<Attempt, 'kind' | 'body' | 'cached'>,
	maxBytes: number,
	now: number,
): Step | null {
	const { statusCode: status } = answer;
	const header = headerOf(answer);
	if (header('content-length') !== '' && header('transfer-encoding') !== '') {
		const reason = 'The response has both a Content-Length and a Transfer-Encoding.';
		throw new FeedFault('network', reason, { isPermanent: true });
	}
	if ([301, 302, 303, 307, 308].includes(status) && header('location') !== '') {
		return { location: header('location'), repeatsBody: status >= 307 };
	}
	if (status === 304 && cached !== null && body === null) return cached;
	if (status !== 200) {
		const retryAfterMs = retryAfter(header('retry-after'), now);
		const reason = `The server answered with status ${status} instead of 200.`;
		throw new FeedFault('status', reason, { status, retryAfterMs });
	}
	checkContentType(header('content-type'), kind, status);
	if (kind.readUpTo === undefined && Number(header('content-length')) > maxBytes) {
		throw new FeedFault('too-large', `The server announces more than ${maxBytes} bytes.`, { status });
	}
	return null;
}

/** Headers for a later conditional request. A malformed `ETag` or `Last-Modified` is ignored. */
function readConditions(header: (name: string) => string): Record<string, string> {
	const etag = header('etag');
	const date = header('last-modified');
	const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(date);
	return {
		...(/^(?:W\/)?"[\x21\x23-\x7e]{1,500}"$/.test(etag) && { 'if-none-match': etag }),
		...(isDate && { 'if-modified-since': date }),
	};
}

/** The wait that a `Retry-After` header asks for, in milliseconds; null if it is invalid or already over. */
function retryAfter(value: string, now: number): number | null {
	const text = value.trim();
	let wait = Number.NaN;
	if (/^\d{1,12}$/.test(text)) wait = Number(text) * 1000;
	else if (/^[A-Z][a-z]{2}, /.test(text)) wait = Date.parse(text) - now;
	return Number.isFinite(wait) && wait > 0 ? wait : null;
}

function parse(address: string, base: URL | null): URL {
	const url = URL.parse(address, base?.href);
	if (url === null) throw new FeedFault('url', `“${address.slice(0, 100)}” is not an address.`);
	return url;
}
