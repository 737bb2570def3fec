import { createHash } from 'node:crypto';
import { lookup as dnsLookup } from 'node:dns/promises';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { Agent } from 'undici';
import { kinds } from './kinds.ts';
import type { Ask } from '../../sources/source.ts';
import { HostLine } from '../host-line.ts';
import { parseRobots, ROBOT, robotsKind, rulesWithout, type RobotsRules } from '../robots.ts';
import { attempt, type Attempt, type FetchedBody, type InTurn } from './attempt.ts';
import { publicLookup, type Resolve } from './check-url.ts';
import { FeedFault } from '../../decode/fault.ts';
import { mayPass, toFault } from './fault.ts';
import { Allowance, limits as defaults, type Limits } from './limits.ts';

/** What the client needs from the world; each has the real thing as its default. */
export interface ClientOptions {
	/** Address of our site, for the servers to see who asks. */
	site: string;
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
	close: () => Promise<void>;
}

const BASE_WAIT = 500;
const MOST_PAUSE_OF_RETRY = 5_000;

/**
 * A client that asks public addresses over https and nothing else, one request at a time to each host, within limits
 * of time and size, and tries again only what may pass. A host that fails again and again is left alone for the night.
 */
export function createClient({
	site,
	seed = '',
	limits: given,
	allowHosts = [],
	resolve = (hostname) => dnsLookup(hostname, { all: true }),
	now = Date.now,
	sleep = sleepFor,
}: ClientOptions): Client {
	const limits = { ...defaults, ...given };
	const dispatcher = new Agent({
		connect: { lookup: publicLookup(resolve), timeout: limits.headersMs },
		// Our own timers measure the whole of each phase; undici’s start anew with every byte.
		headersTimeout: 0,
		bodyTimeout: 0,
		connections: 1,
		pipelining: 1,
	});
	// Who asks, and the page of our site on which it stands what is read and why.
	const userAgent = `${ROBOT}/1.0 (+${new URL('/sources/', site).href})`;
	const lines = new Map<string, HostLine>();
	const robots = new Map<string, Promise<RobotsRules>>();
	const nightEnds = now() + limits.nightMs;
	const newAllowance = () => new Allowance(Math.min(now() + limits.budgetMs, nightEnds), limits.maxBytes);
	let requests = 0;
	const context = { dispatcher, limits, now, userAgent, allowHosts, onRequest: () => (requests += 1) };

	/** Tries until there is an answer, the failure is not one that passes, or the time is over. */
	async function persist(tried: Attempt, pauseMs: number, obeyRobots: boolean): Promise<FetchedBody> {
		const host = URL.parse(tried.url)?.host ?? '';
		const line = lineAt(host);
		const { until } = tried.allowance;
		if (line.failures >= limits.maxFailuresOfHost) {
			const reason = `${host} failed ${limits.maxFailuresOfHost} times in a row, so it is left alone.`;
			throw new FeedFault('host-down', reason);
		}
		for (let retries = 0; ; retries++) {
			if (now() >= until) {
				const reason = `The time for this board or for the night is over, so ${host} was not asked.`;
				throw new FeedFault('budget', reason);
			}
			try {
				// A pause of an hour is between calls of ours; a second try of one waits no longer than it must.
				const pause = retries === 0 ? pauseMs : Math.min(pauseMs, MOST_PAUSE_OF_RETRY);
				const answer = await attempt(tried, inTurn(tried, pause, obeyRobots), context);
				line.failures = 0;
				return answer;
			} catch (error) {
				const fault = toFault(error, false);
				if (!mayPass(fault)) throw fault;
				const wait = Math.max(
					fault.request.retryAfterMs ?? 0,
					jitter(seed, tried.url, retries) * BASE_WAIT * 2 ** retries,
				);
				line.hold(wait);
				const isLate = now() + wait > until;
				if (!isLate && retries < limits.maxRetries) continue;
				line.failures += 1;
				throw isLate ? tooLate(fault, wait, until - now()) : fault;
			}
		}
	}

	function inTurn(tried: Attempt, pauseMs: number, obeyRobots: boolean): InTurn {
		return async (url, task) => {
			const { objectionTo, delayMs } = obeyRobots ? await robotsOf(url, tried) : { objectionTo: null, delayMs: 0 };
			const objection = objectionTo?.(url) ?? null;
			if (objection !== null) throw new FeedFault('robots', objection);
			const delay = Math.min(delayMs, limits.maxCrawlDelayMs);
			return lineAt(url.host).run(Math.max(pauseMs, delay), tried.allowance.until, task);
		};
	}

	function lineAt(host: string): HostLine {
		const line = lines.get(host) ?? new HostLine(host, now, sleep);
		lines.set(host, line);
		return line;
	}

	function robotsOf({ origin }: URL, { host, allowance }: Attempt): Promise<RobotsRules> {
		const url = `${origin}/robots.txt`;
		const rules =
			robots.get(origin) ??
			persist({ url, kind: robotsKind, body: null, known: null, host, allowance }, 0, false).then(
				({ bytes }) => parseRobots(url, bytes),
				(error: unknown) => rulesWithout(toFault(error, false)),
			);
		robots.set(origin, rules);
		return rules;
	}

	return {
		get: async ({ url, accept = 'json', body }, options = {}, known = null) => {
			const { host = null, obeyRobots = false, pauseMs = 0, allowance = newAllowance() } = options;
			const json = body === undefined ? null : JSON.stringify(body);
			return persist({ url, kind: kinds[accept], body: json, known, host, allowance }, pauseMs, obeyRobots);
		},
		allowance: newAllowance,
		requests: () => requests,
		close: () => dispatcher.destroy(),
	};
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
