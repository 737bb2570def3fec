import { lookup as dnsLookup } from 'node:dns/promises';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { Agent } from 'undici';
import { publicLookup, type Resolve } from './addresses.ts';
import { Allowance } from './allowance.ts';
import type { FetchedBody, NotModified, Validators } from './answer.ts';
import { kinds, type Ask } from '../../sources/ask.ts';
import { attempt, type Attempt } from './attempt.ts';
import { FetchFault, toFetchFault } from './fault.ts';
import { HostLines } from '../host-lines.ts';
import { jitter } from './jitter.ts';
import { limits as defaults, type Limits } from './limits.ts';
import { forbidden, parseRobots, robotsKind, rulesWithout, type RobotsRules } from '../robots.ts';
import { userAgent } from './user-agent.ts';

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
	/** The only hosts that may be asked, redirects included; any where left out. */
	hosts?: readonly string[];
	/** Whether the host’s robots.txt is read first and decides. It is read once a night. */
	obeyRobots?: boolean;
	/** Least time since the host’s last request, milliseconds. */
	pauseMs?: number;
	/** The board’s, from `allowance()`; where left out, the request has a board’s to itself. */
	allowance?: Allowance;
}

export interface Client {
	/** The body of one address. Throws a FetchFault when there is none after all tries. */
	get: (ask: Ask, options?: GetOptions) => Promise<FetchedBody>;
	/** As `get`, but a server that still holds what it sent last time answers 304 and nothing more. */
	getIfChanged: (ask: Ask, validators: Validators, options?: GetOptions) => Promise<FetchedBody | NotModified>;
	/** What a board that begins now may use, for all its requests together. */
	allowance: () => Allowance;
	/** Requests sent so far; redirects, retries and robots.txt included. */
	requests: () => number;
	sleep: (milliseconds: number) => Promise<unknown>;
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
	const agent = userAgent(site);
	const lines = new HostLines(now, sleep);
	const robots = new Map<string, Promise<RobotsRules>>();
	const nightEnds = now() + limits.nightMs;
	const newAllowance = () => new Allowance(Math.min(now() + limits.budgetMs, nightEnds), limits.maxBytes);
	let requests = 0;

	async function getAny(
		{ url, accept = 'json', body }: Ask,
		validators: Validators | null,
		{ hosts, obeyRobots = false, pauseMs = 0, allowance = newAllowance() }: GetOptions,
	): Promise<FetchedBody | NotModified> {
		return persist(
			{
				url,
				kind: kinds[accept],
				body: body === undefined ? null : JSON.stringify(body),
				validators,
				policy: { allowHosts, hosts: hosts ?? null },
				allowance,
			},
			pauseMs,
			obeyRobots,
		);
	}

	/** Tries until there is an answer, the failure is not one that passes, or the time is over. */
	async function persist(tried: Attempt, pauseMs: number, obeyRobots: boolean): Promise<FetchedBody | NotModified> {
		const host = URL.parse(tried.url)?.host ?? '';
		if (lines.failures(host) >= limits.maxFailuresOfHost) throw hostDown(host, limits);
		for (let retries = 0; ; retries++) {
			if (now() >= tried.allowance.until) throw timeIsOver(host);
			try {
				// A pause of an hour is between calls of ours; a second try of one waits no longer than it must.
				const pause = retries === 0 ? pauseMs : Math.min(pauseMs, MOST_PAUSE_OF_RETRY);
				const answer = await attempt(tried, context(tried, pause, obeyRobots));
				lines.note(host, false);
				return answer;
			} catch (error) {
				const fault = toFetchFault(error, false);
				if (!fault.mayPass) throw fault;
				const wait = Math.max(fault.retryAfterMs ?? 0, jitter(seed, tried.url, retries) * BASE_WAIT * 2 ** retries);
				lines.hold(host, wait);
				const isLate = now() + wait > tried.allowance.until;
				if (!isLate && retries < limits.maxRetries) continue;
				lines.note(host, true);
				throw isLate ? tooLate(fault, wait, tried.allowance.until - now()) : fault;
			}
		}
	}

	function context(tried: Attempt, pauseMs: number, obeyRobots: boolean) {
		return {
			dispatcher,
			limits,
			now,
			userAgent: agent,
			onRequest: () => {
				requests += 1;
			},
			inTurn: async <T>(url: URL, task: () => Promise<T>): Promise<T> => {
				const rules = obeyRobots ? await robotsOf(url, tried) : null;
				if (rules && !rules.mayAsk(url.href)) throw forbidden(url, rules);
				const delay = Math.min(rules?.delayMs ?? 0, limits.maxCrawlDelayMs);
				return lines.run(url.host, { pauseMs: Math.max(pauseMs, delay), until: tried.allowance.until }, task);
			},
		};
	}

	function robotsOf({ origin }: URL, { policy, allowance }: Attempt): Promise<RobotsRules> {
		const known = robots.get(origin);
		if (known) return known;
		const url = `${origin}/robots.txt`;
		const rules = persist({ url, kind: robotsKind, body: null, validators: null, policy, allowance }, 0, false).then(
			(answer) => (answer.status === 200 ? parseRobots(url, answer.bytes) : rulesWithout(toFetchFault(answer, true))),
			(error: unknown) => rulesWithout(toFetchFault(error, false)),
		);
		robots.set(origin, rules);
		return rules;
	}

	return {
		get: async (ask, options = {}) => {
			const answer = await getAny(ask, null, options);
			if (answer.status === 200) return answer;
			throw new Error('A question without a condition cannot be answered with 304.');
		},
		getIfChanged: (ask, validators, options = {}) => getAny(ask, validators, options),
		allowance: newAllowance,
		requests: () => requests,
		sleep,
		close: () => dispatcher.destroy(),
	};
}

function hostDown(host: string, { maxFailuresOfHost }: Limits): FetchFault {
	return new FetchFault('host-down', `${host} failed ${maxFailuresOfHost} times in a row, so it is left alone.`);
}

function timeIsOver(host: string): FetchFault {
	return new FetchFault('budget', `The time for this board or for the night is over, so ${host} was not asked.`);
}

/** The server’s wish to wait outlasts the time there is: no sleeping past it. */
function tooLate(fault: FetchFault, wait: number, leftMs: number): FetchFault {
	if (fault.retryAfterMs === null) return fault;
	return new FetchFault(
		'retry-later',
		`The server asks to wait ${Math.round(wait / 1000)} s, longer than the ${Math.round(Math.max(leftMs, 0) / 1000)} s there are for it.`,
		{ ...(fault.status === null ? {} : { status: fault.status }), retryAfterMs: fault.retryAfterMs },
	);
}
