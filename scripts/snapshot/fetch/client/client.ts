import { createHash } from 'node:crypto';
import { lookup as dnsLookup } from 'node:dns/promises';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { Agent } from 'undici';
import { kinds } from './kinds.ts';
import type { Ask } from '../../sources/source.ts';
import { HostLine } from '../host-line.ts';
import { parseRobots, robotsKind, rulesWithout, type RobotsRules } from '../robots.ts';
import { attempt, type Attempt, type AttemptContext, type FetchedBody, type InTurn } from './attempt.ts';
import { publicLookup, type Resolve } from './check-url.ts';
import { FeedFault } from '../../decode/fault.ts';
import { mayPass, toFault } from './fault.ts';
import { Allowance, limits as defaults, type Limits } from './limits.ts';

/** Settings of the client. Clock, resolver and the like default to the real ones; tests replace them. */
export interface ClientOptions {
	/** Address of our site, sent in `User-Agent` so that servers can see who asks. */
	site: string;
	/** The name by which a robots.txt can address us. */
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
	/** Least pause after the previous request to the same host, in milliseconds. */
	pauseMs?: number;
	/** The allowance of the board, from `allowance()`. If left out, the request gets the whole allowance of a board for itself. */
	allowance?: Allowance;
}

export interface Client {
	/**
	 * Fetches the body at one address. Throws a FeedFault if all attempts fail. If `known`, a body from an earlier night, is
	 * given, the server is asked whether it has changed; if not, `known` itself is returned.
	 */
	get: (ask: Ask, options?: GetOptions, known?: FetchedBody | null) => Promise<FetchedBody>;
	/** A new allowance for a board: the time and bytes that all its requests may use together. */
	allowance: () => Allowance;
	/** Number of requests sent so far, including redirects, retries and robots.txt. */
	requests: () => number;
	/** How far the clock of each host is ahead of this machine’s, in milliseconds. */
	clocks: () => number[];
	close: () => Promise<void>;
}

const BASE_WAIT = 500;
const MOST_PAUSE_OF_RETRY = 5_000;

/**
 * Creates a client that requests public addresses over https only, sends one request at a time to each host within limits of time
 * and size, and retries only temporary failures. A host that keeps failing gets no more requests that night.
 */
export function createClient(options: ClientOptions): Client {
	const client = new NightClient(options);
	return {
		get: (ask, rules, known) => client.get(ask, rules, known),
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
	readonly #lines = new Map<string, HostLine>();
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

	async get(ask: Ask, options: GetOptions = {}, known: FetchedBody | null = null): Promise<FetchedBody> {
		const { host = null, obeyRobots = false, pauseMs = 0, allowance = this.allowance() } = options;
		const body = ask.body === undefined ? null : JSON.stringify(ask.body);
		const tried = { url: ask.url, kind: kinds[ask.accept ?? 'json'], body, known, host, allowance };
		return this.#persist(tried, pauseMs, obeyRobots);
	}

	allowance(): Allowance {
		const until = Math.min(this.#now() + this.#limits.budgetMs, this.#nightEnds);
		return new Allowance(until, this.#limits.maxBytes);
	}

	close(): Promise<void> {
		return this.#context.dispatcher.destroy();
	}

	/** Retries until there is a response, a permanent failure, or no time left. */
	async #persist(tried: Attempt, pauseMs: number, obeyRobots: boolean): Promise<FetchedBody> {
		const host = URL.parse(tried.url)?.host ?? '';
		const line = this.#lineAt(host);
		const { maxFailuresOfHost } = this.#limits;
		if (line.failures >= maxFailuresOfHost) {
			const reason = `${host} failed ${maxFailuresOfHost} times in a row, so it gets no more requests tonight.`;
			throw new FeedFault('host-down', reason);
		}
		for (let retries = 0; ; retries++) {
			if (this.#now() >= tried.allowance.until) {
				const reason = `The time for this board or for the night is over, so ${host} was not asked.`;
				throw new FeedFault('budget', reason);
			}
			try {
				// A long pause between requests, such as an hour, does not apply to a retry of one request.
				const pause = retries === 0 ? pauseMs : Math.min(pauseMs, MOST_PAUSE_OF_RETRY);
				const answer = await attempt(tried, this.#inTurn(tried, pause, obeyRobots), this.#context);
				line.failures = 0;
				return answer;
			} catch (error) {
				this.#holdOrGiveUp(toFault(error, false), tried, line, retries);
			}
		}
	}

	/** Makes the host wait until the next attempt; throws if there is to be none. */
	#holdOrGiveUp(fault: FeedFault, { url, allowance: { until } }: Attempt, line: HostLine, retries: number): void {
		if (!mayPass(fault)) throw fault;
		const ownWait = jitter(this.#seed, url, retries) * BASE_WAIT * 2 ** retries;
		const wait = Math.max(fault.request.retryAfterMs ?? 0, ownWait);
		line.hold(wait);
		const isLate = this.#now() + wait > until;
		if (!isLate && retries < this.#limits.maxRetries) return;
		line.failures += 1;
		throw isLate ? tooLate(fault, wait, until - this.#now()) : fault;
	}

	#inTurn(tried: Attempt, pauseMs: number, obeyRobots: boolean): InTurn {
		return async (url, task) => {
			const rules = obeyRobots ? await this.#robotsOf(url, tried) : null;
			const objection = rules?.objectionTo?.(url) ?? null;
			if (objection !== null) throw new FeedFault('robots', objection);
			const delay = Math.min(rules?.delayMs ?? 0, this.#limits.maxCrawlDelayMs);
			return this.#lineAt(url.host).run(Math.max(pauseMs, delay), tried.allowance.until, task);
		};
	}

	#lineAt(host: string): HostLine {
		const line = this.#lines.get(host) ?? new HostLine(host, this.#now, this.#sleep);
		this.#lines.set(host, line);
		return line;
	}

	#robotsOf({ origin }: URL, { host, allowance }: Attempt): Promise<RobotsRules> {
		const url = `${origin}/robots.txt`;
		const rules =
			this.#robots.get(origin) ??
			this.#persist({ url, kind: robotsKind, body: null, known: null, host, allowance }, 0, false).then(
				({ bytes }) => parseRobots(url, bytes, this.#robot),
				(error: unknown) => rulesWithout(toFault(error, false)),
			);
		this.#robots.set(origin, rules);
		return rules;
	}
}

function dispatcherFor(limits: Limits, resolve: Resolve = (hostname) => dnsLookup(hostname, { all: true })): Agent {
	return new Agent({
		connect: { lookup: publicLookup(resolve), timeout: limits.headersMs },
		// Our own timers measure each phase as a whole; undici’s would start anew with every byte.
		headersTimeout: 0,
		bodyTimeout: 0,
		connections: 1,
		pipelining: 1,
	});
}

/** If `Retry-After` asks for more time than is left, report that instead of waiting. */
function tooLate(fault: FeedFault, wait: number, leftMs: number): FeedFault {
	if (fault.request.retryAfterMs == null) return fault;
	const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
	const left = seconds(Math.max(leftMs, 0));
	const reason = `The server asks to wait ${seconds(wait)} s, longer than the ${left} s there are for it.`;
	return new FeedFault('retry-later', reason, fault.request);
}

/**
 * A number from 0 to below 1 that depends only on the seed, the address and the retry, so that the order of responses does not
 * change any wait.
 */
function jitter(...of: [seed: string, url: string, retry: number]): number {
	return createHash('sha256').update(JSON.stringify(of)).digest().readUInt32BE(0) / 2 ** 32;
}
