import pLimit from 'p-limit';
import { FeedFault } from '../decode/fault.ts';

/** The queue of requests to one host. Each request waits for the one before to finish, and for all pauses. */
export class HostQueue {
	failures = 0;
	/** Runs one task at a time, in the order in which they came. */
	#limit = pLimit(1);
	#lastEnd = -Infinity;
	/** Time before which no request may be sent, from `Retry-After` and the waits before retries. */
	#blockedUntil = -Infinity;
	#host: string;
	#now: () => number;
	#sleep: (milliseconds: number) => Promise<unknown>;

	constructor(host: string, now: () => number, sleep: (milliseconds: number) => Promise<unknown>) {
		this.#host = host;
		this.#now = now;
		this.#sleep = sleep;
	}

	/**
	 * Runs the task when it is its turn, at least `pauseMs` after the previous task ended. Throws `retry-later` at once if that
	 * would be after `until`.
	 */
	run<T>(pauseMs: number, until: number, task: () => Promise<T>): Promise<T> {
		return this.#limit(async () => {
			const from = this.#now();
			const wait = Math.max(this.#blockedUntil, this.#lastEnd + pauseMs) - from;
			if (wait > Math.max(until - from, 0)) {
				const reason = `${this.#host} must not be requested for ${Math.ceil(wait / 1000)} s, which is longer than the time that is left.`;
				throw new FeedFault('retry-later', reason);
			}
			if (wait > 0) await this.#sleep(wait);
			return task().finally(() => (this.#lastEnd = this.#now()));
		});
	}

	/** Blocks all requests to this host for the given time. */
	block(milliseconds: number): void {
		this.#blockedUntil = Math.max(this.#blockedUntil, this.#now() + milliseconds);
	}
}
