import { lookup as dnsLookup } from 'node:dns/promises';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { Agent } from 'undici';
import { publicLookup, type Resolve } from './addresses.ts';
import { attempt, type FetchedBody } from './attempt.ts';
import { FetchFault, toFetchFault } from './fault.ts';
import { limits as defaults, type Limits } from './limits.ts';

/** What the client needs from the world; each has the real thing as its default. */
export interface ClientOptions {
	limits?: Partial<Limits>;
	/** `IP:PORT` of test servers on this machine. */
	allowHosts?: readonly string[];
	resolve?: Resolve;
	now?: () => number;
	/** From 0 to 1. */
	random?: () => number;
	sleep?: (milliseconds: number) => Promise<unknown>;
}

export interface Client {
	/** The body of one address. Throws a FetchFault when there is none after all tries. */
	get: (url: string, options?: { hosts?: readonly string[] }) => Promise<FetchedBody>;
	/** Requests sent so far, redirects and retries included. */
	requests: () => number;
	sleep: (milliseconds: number) => Promise<unknown>;
	close: () => Promise<void>;
}

const BASE_WAIT = 500;

/**
 * A client that asks public addresses over https and nothing else, within limits of time and size, and tries again
 * only what may pass. A host that fails again and again is left alone for the night.
 */
export function createClient({
	limits: given,
	allowHosts = [],
	resolve = (hostname) => dnsLookup(hostname, { all: true }),
	now = Date.now,
	random = Math.random,
	sleep = sleepFor,
}: ClientOptions = {}): Client {
	const limits = { ...defaults, ...given };
	const dispatcher = new Agent({
		connect: { lookup: publicLookup(resolve), timeout: limits.headersMs },
		// Our own timers measure the whole of each phase; undici’s start anew with every byte.
		headersTimeout: 0,
		bodyTimeout: 0,
		connections: 1,
		pipelining: 1,
	});
	const failures = new Map<string, number>();
	let requests = 0;

	async function get(url: string, { hosts = null }: { hosts?: readonly string[] | null } = {}): Promise<FetchedBody> {
		const host = URL.parse(url)?.host ?? '';
		if ((failures.get(host) ?? 0) >= limits.maxFailuresOfHost) {
			throw new FetchFault(
				'host-down',
				`${host} failed ${limits.maxFailuresOfHost} times in a row, so it is left alone.`,
			);
		}
		const from = now();
		const context = {
			dispatcher,
			limits,
			policy: { allowHosts, hosts },
			now,
			onRequest: () => {
				requests += 1;
			},
		};
		for (let retries = 0; ; retries++) {
			try {
				const body = await attempt(url, context);
				failures.delete(host);
				return body;
			} catch (error) {
				const fault = toFetchFault(error, false);
				const wait = Math.max(fault.retryAfterMs ?? 0, random() * BASE_WAIT * 2 ** retries);
				const isLast = retries === limits.maxRetries;
				const isLate = now() - from + wait > limits.budgetMs;
				if (fault.mayPass && (isLast || isLate)) failures.set(host, (failures.get(host) ?? 0) + 1);
				if (fault.mayPass && isLate) throw tooLate(fault, wait, limits);
				if (!fault.mayPass || isLast) throw fault;
				await sleep(wait);
			}
		}
	}

	return { get, requests: () => requests, sleep, close: () => dispatcher.destroy() };
}

/** The server’s wish to wait outlasts the budget: no sleeping past it. */
function tooLate(fault: FetchFault, wait: number, { budgetMs }: Limits): FetchFault {
	if (fault.retryAfterMs === null) return fault;
	return new FetchFault(
		'retry-later',
		`The server asks to wait ${Math.round(wait / 1000)} s, longer than the ${Math.round(budgetMs / 1000)} s there are for it.`,
		{ ...(fault.status === null ? {} : { status: fault.status }), retryAfterMs: fault.retryAfterMs },
	);
}
