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

/** What the client needs from the world; each has the real thing as its default. */
export interface ClientOptions {
	/** Address of our site, for the servers to see who asks. */
	site: string;
	/** The name under which a robots.txt can address us. */
	robot: string;
	/** Decides the waits between tries: the same seed, the same waits. */
	seed?: string;
	limits?: Partial<Limits>;
	/** `IP:PORT` of test servers on this machine. */
	allowHosts?: readonly string[];
	resolve?: Resolve;
	now?: () => number;
	sleep?: (milliseconds: number) => Promise<unknown>;
}

/** What holds for one request beside its address. */
export interface GetOptions {
	/** The only host that may be asked, redirects included; any where left out. */
	host?: string;
	/** Whether the host’s robots.txt is read first and decides. It is read once a night. */
	obeyRobots?: boolean;
	/** Least time since the host’s last request, milliseconds. */
	pauseMs?: number;
	/** The board’s, from `allowance()`; where left out, the request has a board’s to itself. */
	allowance?: Allowance;
}

export interface Client {
	/**
	 * The body of one address. Throws a FeedFault when there is none after all tries. Where a body of an earlier night is
	 * `known`, the server is asked whether it still holds: if it does, that body is given back itself.
	 */
	get: (ask: Ask, options?: GetOptions, known?: FetchedBody | null) => Promise<FetchedBody>;
	/** What a board that begins now may use, for all its requests together. */
	allowance: () => Allowance;
	/** Requests sent so far; redirects, retries and robots.txt included. */
	requests: () => number;
	/** How far the clock of each host is ahead of this machine’s, in milliseconds. */
	clocks: () => number[];
	close: () => Promise<void>;
}

const BASE_WAIT = 500;
const MOST_PAUSE_OF_RETRY = 5_000;

/**
 * A client that asks public addresses over https and nothing else, one request at a time to each host, within limits
 * of time and size, and tries again only what may pass. A host that fails again and again is left alone for the night.
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

/** What one night knows of the hosts that it asks, and the requests that it makes of them. */
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
			// Who asks, and the page of our site on which it stands what is read and why.
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

	/** Tries until there is an answer, the failure is not one that passes, or the time is over. */
	async #persist(tried: Attempt, pauseMs: number, obeyRobots: boolean): Promise<FetchedBody> {
		const host = URL.parse(tried.url)?.host ?? '';
		const line = this.#lineAt(host);
		const { maxFailuresOfHost } = this.#limits;
		if (line.failures >= maxFailuresOfHost) {
			const reason = `${host} failed ${maxFailuresOfHost} times in a row, so it is left alone.`;
			throw new FeedFault('host-down', reason);
		}
		for (let retries = 0; ; retries++) {
			if (this.#now() >= tried.allowance.until) {
				const reason = `The time for this board or for the night is over, so ${host} was not asked.`;
				throw new FeedFault('budget', reason);
			}
			try {
				// A pause of an hour is between calls of ours; a second try of one waits no longer than it must.
				const pause = retries === 0 ? pauseMs : Math.min(pauseMs, MOST_PAUSE_OF_RETRY);
				const answer = await attempt(tried, this.#inTurn(tried, pause, obeyRobots), this.#context);
				line.failures = 0;
				return answer;
			} catch (error) {
				this.#holdOrGiveUp(toFault(error, false), tried, line, retries);
			}
		}
	}

	/** Has the host left alone until the next try; throws where there is to be none. */
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
		// Our own timers measure the whole of each phase; undici’s start anew with every byte.
		headersTimeout: 0,
		bodyTimeout: 0,
		connections: 1,
		pipelining: 1,
	});
}

/** The server’s wish to wait outlasts the time there is: no sleeping past it. */
function tooLate(fault: FeedFault, wait: number, leftMs: number): FeedFault {
	if (fault.request.retryAfterMs == null) return fault;
	const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
	const left = seconds(Math.max(leftMs, 0));
	const reason = `The server asks to wait ${seconds(wait)} s, longer than the ${left} s there are for it.`;
	return new FeedFault('retry-later', reason, fault.request);
}

/** From 0 to below 1, by the night’s seed, the address and the retry alone: the order of answers changes no wait. */
function jitter(...of: [seed: string, url: string, retry: number]): number {
	return createHash('sha256').update(JSON.stringify(of)).digest().readUInt32BE(0) / 2 ** 32;
}
