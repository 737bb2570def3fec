import { createHash } from 'node:crypto';
import { lookup as dnsLookup } from 'node:dns/promises';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { Agent } from 'undici';
import { kinds } from './kinds.ts';
import type { FeedRequest } from '../../sources/source.ts';
import { HostQueue } from '../host-queue.ts';
import { parseRobots, robotsKind, rulesIfUnavailable, type RobotsRules } from '../robots.ts';
import { attempt, type Attempt, type AttemptContext, type FetchedBody, type RunInQueue } from './attempt.ts';
import { publicLookup, type Resolve } from './check-url.ts';
import { FeedFault } from '../../decode/fault.ts';
import { isTemporary, toFault } from './fault.ts';
import { Allowance, limits as defaults, type Limits } from './limits.ts';

/** Settings of the client. Tests replace the clock, the resolver and so on. */
export interface ClientOptions {
	/** Address of our site, sent in `User-Agent` so that servers can see who asks. */
	site: string;
	/** Our name in robots.txt files. */
	robot: string;
	/** Seed for the random part of the waits between retries: the same seed gives the same waits. */
	seed?: string;
	limits?: Partial<Limits>;
	/** `IP:PORT` of test servers on this machine. */
	allowHosts?: readonly string[];
	resolve?: Resolve;
	now?: () => number;
	sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Settings for one request, in addition to its address. */
export interface GetOptions {
	/** The only host that may be asked, also after redirects; any host if left out. */
	host?: string;
	/** Whether to read the robots.txt of the host first and obey it. It is read once in a night. */
	obeyRobots?: boolean;
	/** Minimum pause after the previous request to the same host, in milliseconds. */
	pauseMs?: number;
	/** The allowance of the board, from `allowance()`. If left out, the request gets the whole allowance of a board for itself. */
	allowance?: Allowance;
}

export interface Client {
	/**
	 * Fetches the body at one address. Throws a FeedFault if all attempts fail. If `known`, a body from an earlier night, is
	 * given, the server is asked whether it has changed; if not, `known` itself is returned.
	 */
	get: (request: FeedRequest, options?: GetOptions, cached?: FetchedBody | null) => Promise<FetchedBody>;
	/** A new allowance for a board: the time and bytes that all its requests may use together. */
	allowance: () => Allowance;
	/** Number of requests sent so far, including redirects, retries and robots.txt. */
	requests: () => number;
	/** How far the clock of each host is ahead of this machine’s, in milliseconds. */
	clocks: () => number[];
	close: () => Promise<void>;
}

const FIRST_WAIT = 500;
const MAX_PAUSE_OF_RETRY = 5_000;

/**
 * Creates a client that requests public addresses over https only, sends one request at a time to each host within limits of time
 * and size, and retries only temporary failures. A host that keeps failing gets no more requests that night.
 */
export function createClient(options: ClientOptions): Client {
	const client = new NightClient(options);
	return {
		get: (request, rules, cached) => client.get(request, rules, cached),
		allowance: () => client.allowance(),
		requests: () => client.requests,
		clocks: () => [...client.ahead.values()],
		close: () => client.close(),
	};
}

/** State of one night: what is known about each host, and the requests sent to it. */
class NightClient {
	requests = 0;
	/** How far the clock of each host is ahead of ours, in milliseconds. */
	readonly ahead = new Map<string, number>();
	readonly #seed: string;
	readonly #limits: Limits;
	readonly #now: () => number;
	readonly #sleep: (milliseconds: number) => Promise<unknown>;
	readonly #context: AttemptContext;
	readonly #queues = new Map<string, HostQueue>();
	readonly #robots = new Map<string, Promise<RobotsRules>>();
	readonly #nightEnds: number;
	readonly #robot: string;

	constructor(options: ClientOptions) {
		this.#robot = options.robot;
		this.#seed = options.seed ?? '';
		this.#limits = { ...defaults, ...options.limits };
		this.#now = options.now ?? Date.now;
		this.#sleep = options.sleep ?? sleepFor;
		this.#nightEnds = this.#now() + this.#limits.nightMs;
		this.#context = {
			dispatcher: dispatcherFor(this.#limits, options.resolve),
			limits: this.#limits,
			now: this.#now,
			// Our name, and the page of our site that says what we read and why.
			userAgent: `${options.robot}/1.0 (+${new URL('/sources/', options.site).href})`,
			allowHosts: options.allowHosts ?? [],
			onRequest: () => (this.requests += 1),
			onDate: (host, date) => {
				const moment = Date.parse(date);
				if (Number.isFinite(moment)) this.ahead.set(host, moment - this.#now());
			},
		};
	}

	async get(request: FeedRequest, options: GetOptions = {}, cached: FetchedBody | null = null): Promise<FetchedBody> {
		const { host = null, obeyRobots = false, pauseMs = 0, allowance = this.allowance() } = options;
		const body = request.body === undefined ? null : JSON.stringify(request.body);
		const attempted = { url: request.url, kind: kinds[request.accept ?? 'json'], body, cached, host, allowance };
		return this.#fetchWithRetries(attempted, pauseMs, obeyRobots);
	}

	allowance(): Allowance {
		const until = Math.min(this.#now() + this.#limits.budgetMs, this.#nightEnds);
		return new Allowance(until, this.#limits.maxBytes);
	}

	close(): Promise<void> {
		return this.#context.dispatcher.destroy();
	}

	/** Retries until there is a response, a permanent failure, or no time left. */
	async #fetchWithRetries(attempted: Attempt, pauseMs: number, obeyRobots: boolean): Promise<FetchedBody> {
		const host = URL.parse(attempted.url)?.host ?? '';
		const queue = this.#queueOf(host);
		const { maxFailuresOfHost } = this.#limits;
		if (queue.failures >= maxFailuresOfHost) {
			const reason = `${host} failed ${maxFailuresOfHost} times in a row, so it gets no more requests tonight.`;
			throw new FeedFault('host-down', reason);
		}
		for (let retries = 0; ; retries++) {
			if (this.#now() >= attempted.allowance.until) {
				const reason = `The time for this board or for the night has run out, so nothing was requested from ${host}.`;
				throw new FeedFault('budget', reason);
			}
			try {
				// A long pause between requests, such as an hour, does not apply to a retry of one request.
				const pause = retries === 0 ? pauseMs : Math.min(pauseMs, MAX_PAUSE_OF_RETRY);
				const answer = await attempt(attempted, this.#runInQueue(attempted, pause, obeyRobots), this.#context);
				queue.failures = 0;
				return answer;
			} catch (error) {
				this.#waitOrThrow(toFault(error, false), attempted, queue, retries);
			}
		}
	}

	/** Makes the queue wait before the next attempt. Throws if there will be none. */
	#waitOrThrow(fault: FeedFault, { url, allowance: { until } }: Attempt, queue: HostQueue, retries: number): void {
		if (!isTemporary(fault)) throw fault;
		const ownWait = jitter(this.#seed, url, retries) * FIRST_WAIT * 2 ** retries;
		const wait = Math.max(fault.request.retryAfterMs ?? 0, ownWait);
		queue.block(wait);
		const isTooLate = this.#now() + wait > until;
		if (!isTooLate && retries < this.#limits.maxRetries) return;
		queue.failures += 1;
		throw isTooLate ? retryLater(fault, wait, until - this.#now()) : fault;
	}

	#runInQueue(attempted: Attempt, pauseMs: number, obeyRobots: boolean): RunInQueue {
		return async (url, task) => {
			const rules = obeyRobots ? await this.#robotsOf(url, attempted) : null;
			const objection = rules?.objectionTo?.(url) ?? null;
			if (objection !== null) throw new FeedFault('robots', objection);
			const delay = Math.min(rules?.delayMs ?? 0, this.#limits.maxCrawlDelayMs);
			return this.#queueOf(url.host).run(Math.max(pauseMs, delay), attempted.allowance.until, task);
		};
	}

	#queueOf(host: string): HostQueue {
		const queue = this.#queues.get(host) ?? new HostQueue(host, this.#now, this.#sleep);
		this.#queues.set(host, queue);
		return queue;
	}

	#robotsOf({ origin }: URL, { host, allowance }: Attempt): Promise<RobotsRules> {
		const url = `${origin}/robots.txt`;
		const rules =
			this.#robots.get(origin) ??
			this.#fetchWithRetries({ url, kind: robotsKind, body: null, cached: null, host, allowance }, 0, false).then(
				({ bytes }) => parseRobots(url, bytes, this.#robot),
				(error: unknown) => rulesIfUnavailable(toFault(error, false)),
			);
		this.#robots.set(origin, rules);
		return rules;
	}
}

function dispatcherFor(limits: Limits, resolve: Resolve = (hostname) => dnsLookup(hostname, { all: true })): Agent {
	return new Agent({
		connect: { lookup: publicLookup(resolve), timeout: limits.headersMs },
		// We use our own timers, which measure each phase as a whole. Those of undici start again with every byte.
		headersTimeout: 0,
		bodyTimeout: 0,
		connections: 1,
		pipelining: 1,
	});
}

/** The fault if there is no time for another attempt: `retry-later` if the server asked for a long wait, else the fault itself. */
function retryLater(fault: FeedFault, wait: number, leftMs: number): FeedFault {
	if (fault.request.retryAfterMs == null) return fault;
	const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
	const left = seconds(Math.max(leftMs, 0));
	const reason = `The server asks us to wait ${seconds(wait)} s, but only ${left} s are left.`;
	return new FeedFault('retry-later', reason, fault.request);
}

/**
 * A number from 0 to below 1 that depends only on the seed, the address and the retry, so that each wait is the same whatever the
 * order of the responses.
 */
function jitter(...input: [seed: string, url: string, retry: number]): number {
	return createHash('sha256').update(JSON.stringify(input)).digest().readUInt32BE(0) / 2 ** 32;
}
