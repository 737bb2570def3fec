import { type Dispatcher, request } from 'undici';
import { FetchFault, toFetchFault } from './fault.ts';
import type { Limits } from './limits.ts';

/** What goes out: the same for each redirect of one attempt. */
export interface Question {
	headers: Record<string, string>;
	/** JSON; the request is then a POST. */
	body: string | null;
}

/** Sends one request and waits for the last of its headers. The body of the answer is for the caller to read or end. */
export async function send(
	url: URL,
	{ headers, body }: Question,
	{ dispatcher, limits }: { dispatcher: Dispatcher; limits: Limits },
	abort: AbortController,
): Promise<Dispatcher.ResponseData> {
	const timer = setTimeout(() => {
		abort.abort(new FetchFault('headers-timeout', `There was no answer within ${limits.headersMs} ms.`));
	}, limits.headersMs);
	let interim = 0;
	try {
		const answer = await request(url, {
			dispatcher,
			signal: abort.signal,
			method: body === null ? 'GET' : 'POST',
			headers: body === null ? headers : { ...headers, 'content-type': 'application/json' },
			body,
			onInfo: () => {
				interim += 1;
				if (interim <= limits.maxInterim) return;
				abort.abort(new FetchFault('1xx-flood', 'The server sent interim answers without end.'));
			},
		});
		// A body that is given up emits an error; unheard, it would end the process.
		answer.body.on('error', () => undefined);
		const [length, coding] = [header(answer, 'content-length'), header(answer, 'transfer-encoding')];
		if (length === undefined || coding === undefined) return answer;
		answer.body.destroy();
		throw new FetchFault('network', 'The answer states its end in two ways, by a length and by chunks.', {
			isLasting: true,
		});
	} catch (error) {
		throw toFetchFault(abort.signal.aborted ? abort.signal.reason : error, false);
	} finally {
		clearTimeout(timer);
	}
}

/** A header of an answer, its repeats joined as HTTP joins them. */
export function header({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
	const value = headers[name];
	return Array.isArray(value) ? value.join(', ') : value;
}
