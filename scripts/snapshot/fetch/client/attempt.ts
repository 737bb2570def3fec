import type { Dispatcher } from 'undici';
import type { Allowance } from './allowance.ts';
import { conditions, hasValidators, type FetchedBody, type NotModified, type Validators } from './answer.ts';
import type { Kind } from '../../sources/ask.ts';
import { checkUrl, type UrlPolicy } from './check-url.ts';
import { FetchFault, toFetchFault } from './fault.ts';
import type { Limits } from './limits.ts';
import { header, send, type Question } from './send.ts';
import { takeAnswer } from './read-answer.ts';

/** One try and what it has to keep to. */
export interface Attempt {
	url: string;
	kind: Kind;
	/** JSON of a POST; null for a GET. */
	body: string | null;
	validators: Validators | null;
	policy: UrlPolicy;
	allowance: Allowance;
}

/** What an attempt needs from the client. */
export interface AttemptContext {
	dispatcher: Dispatcher;
	limits: Limits;
	now: () => number;
	userAgent: string;
	/** Waits for the turn of the address at its host, or throws where it may not be asked. */
	inTurn: <T>(url: URL, task: () => Promise<T>) => Promise<T>;
	/** Called for each request that is about to go out. */
	onRequest: () => void;
}

type Step = FetchedBody | NotModified | { location: string; repeatsBody: boolean };

/**
 * One try: the request, its redirects, each checked as if it were the first, and the body. The time spent in line at a
 * host is not the server’s and does not count towards the deadline.
 */
export async function attempt(tried: Attempt, context: AttemptContext): Promise<FetchedBody | NotModified> {
	const { limits } = context;
	const question = firstQuestion(tried, context.userAgent);
	let from: URL | null = null;
	let url = parse(tried.url, null);
	let leftMs = limits.deadlineMs;
	for (let redirects = 0; ; redirects++) {
		checkUrl(url, tried.policy, from);
		const step: Step = await context.inTurn(url, async () => {
			const abort = new AbortController();
			const from = performance.now();
			const timer = setTimeout(
				() => {
					abort.abort(new FetchFault('deadline', `There was no whole answer within ${limits.deadlineMs} ms.`));
				},
				Math.max(Math.min(leftMs, tried.allowance.until - context.now()), 0),
			);
			return takeStep(url, question, abort, tried, context).finally(() => {
				clearTimeout(timer);
				leftMs -= performance.now() - from;
			});
		});
		if (!('location' in step)) return step;
		if (redirects === limits.maxRedirects) {
			throw new FetchFault('too-many-redirects', `The address redirects more than ${limits.maxRedirects} times.`);
		}
		if (!step.repeatsBody) question.body = null;
		from = url;
		url = parse(step.location, url);
	}
}

async function takeStep(
	url: URL,
	question: Question,
	abort: AbortController,
	{ kind, validators, body, allowance }: Attempt,
	context: AttemptContext,
): Promise<Step> {
	const { limits, now } = context;
	try {
		context.onRequest();
		const answer = await send(url, question, context, abort);
		const location = redirectOf(answer);
		if (location === null) {
			const isConditional = body === null && validators !== null && hasValidators(validators);
			return await takeAnswer(url, answer, { kind, limits, now, isConditional, abort, allowance });
		}
		answer.body.destroy();
		return { location, repeatsBody: answer.statusCode >= 307 };
	} catch (error) {
		throw toFetchFault(error, false);
	}
}

function firstQuestion({ kind, validators, body }: Attempt, userAgent: string): Question {
	const headers = { 'user-agent': userAgent, accept: kind.accept, 'accept-encoding': 'gzip, br, deflate' };
	return { headers: { ...headers, ...(validators && body === null ? conditions(validators) : {}) }, body };
}

function redirectOf(answer: Dispatcher.ResponseData): string | null {
	return [301, 302, 303, 307, 308].includes(answer.statusCode) ? (header(answer, 'location') ?? null) : null;
}

function parse(address: string, base: URL | null): URL {
	const url = URL.parse(address, base?.href);
	if (url === null) throw new FetchFault('url', `“${address.slice(0, 100)}” is not an address.`);
	return url;
}
