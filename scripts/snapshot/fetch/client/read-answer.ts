import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Allowance } from './allowance.ts';
import { readValidators, type FetchedBody, type NotModified } from './answer.ts';
import { checkContentType, type Kind } from '../../sources/ask.ts';
import { FetchFault, toFetchFault } from './fault.ts';
import type { Limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { retryAfter } from './retry-after.ts';
import { header } from './send.ts';

interface Taking {
	kind: Kind;
	limits: Limits;
	now: () => number;
	/** Whether the question had a condition, so that 304 is an answer to it. */
	isConditional: boolean;
	abort: AbortController;
	allowance: Allowance;
}

/** The body of an answer, if it is what was asked for. */
export async function takeAnswer(
	url: URL,
	answer: Dispatcher.ResponseData,
	{ kind, limits: given, now, isConditional, abort, allowance }: Taking,
): Promise<FetchedBody | NotModified> {
	const limits = { ...given, maxBytes: Math.min(given.maxBytes, kind.mostBytes ?? Infinity) };
	const status = answer.statusCode;
	const read = (name: string) => header(answer, name);
	let idle: NodeJS.Timeout | undefined;
	const watch = (isWaiting: boolean) => {
		clearTimeout(idle);
		if (!isWaiting) return;
		idle = setTimeout(() => {
			abort.abort(new FetchFault('idle-timeout', `The body stopped for more than ${limits.idleMs} ms.`));
		}, limits.idleMs);
	};
	try {
		if (status === 304 && isConditional) return { status, url: url.href };
		if (status !== 200) throw wrongStatus(status, retryAfter(read('retry-after'), now()));
		const contentType = read('content-type') ?? '';
		checkContentType(contentType, kind, status);
		if (kind.readUpTo === undefined && Number(read('content-length') ?? 0) > limits.maxBytes) {
			throw new FetchFault('too-large', `The server announces more than ${limits.maxBytes} bytes.`, { status });
		}
		const encoding = read('content-encoding');
		const bytes = await readBody(
			answer.body as Readable,
			encoding,
			{ ...limits, readUpTo: kind.readUpTo },
			watch,
			allowance,
		);
		if (bytes.length === 0) throw new FetchFault('empty-body', 'The body is empty.', { status });
		const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? null;
		return { status, bytes, charset, contentType, url: url.href, validators: readValidators(read) };
	} catch (error) {
		throw toFetchFault(abort.signal.aborted ? abort.signal.reason : error, true);
	} finally {
		clearTimeout(idle);
		answer.body.destroy();
	}
}

function wrongStatus(status: number, retryAfterMs: number | null): FetchFault {
	return new FetchFault('status', `The server answered with status ${status} instead of 200.`, {
		status,
		retryAfterMs,
	});
}
