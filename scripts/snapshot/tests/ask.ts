import { FeedFault } from '../decode/fault.ts';
import { createClient, type ClientOptions, type GetOptions } from '../fetch/client/client.ts';
import type { FeedRequest } from '../sources/source.ts';
import type { Limits } from '../fetch/client/limits.ts';

export const site = 'https://guides.example';

/** Limits that are long enough for a busy machine. Tests about time set their own. */
const patient: Partial<Limits> = {
	headersMs: 5_000,
	idleMs: 5_000,
	deadlineMs: 10_000,
	maxRetries: 0,
	maxBytes: 2_000_000,
};

/** The result of a request: its fault or the text of its body, the waits before retries, and the requests sent. */
export interface Outcome {
	code: string | null;
	message: string | null;
	text: string | null;
	slept: number[];
	requests: number;
}

/** Sends a request to a test server, with a clock that only `sleep` moves. */
export async function ask(
	host: string,
	{ limits, path = '/jobs', accept = 'json', get, ...options }: AskOptions = {},
): Promise<Outcome> {
	const slept: number[] = [];
	let moment = Date.parse('2026-11-24T02:40:00Z');
	const client = createClient({
		site,
		robot: 'GuidesBot',
		allowHosts: [host],
		now: () => moment,
		sleep: (milliseconds) => {
			slept.push(milliseconds);
			moment += milliseconds;
			return Promise.resolve();
		},
		...options,
		limits: { ...patient, ...limits },
	});
	try {
		const url = path.startsWith('/') ? `http://${host}${path}` : path;
		const { bytes } = await client.get({ url, accept }, get);
		return { code: null, message: null, text: String(bytes), slept, requests: client.requests() };
	} catch (error) {
		if (!(error instanceof FeedFault)) throw error;
		return { code: error.code, message: error.message, text: null, slept, requests: client.requests() };
	} finally {
		await client.close();
	}
}

export interface AskOptions extends Partial<ClientOptions> {
	path?: string;
	accept?: FeedRequest['accept'];
	get?: GetOptions;
}
