import pLimit from 'p-limit';
import { FeedFault } from '../decode/fault.ts';

/** The queue of requests to one host. Each request waits until the one before has finished and all pauses are over. */
export class HostLine {
	failures = 0;
	/** Runs tasks one at a time, first come, first served. */
	#enter = pLimit(1);
	#lastEnd = -Infinity;
	/** Time before which the host must not be asked, set from `Retry-After` and the waits before retries. */
	#freeAt = -Infinity;
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
		return this.#enter(async () => {
			const from = this.#now();
			const wait = Math.max(this.#freeAt, this.#lastEnd + pauseMs) - from;
			if (wait > Math.max(until - from, 0)) {
				const reason = `${this.#host} may not be asked again for ${Math.ceil(wait / 1000)} s, longer than there is time for it.`;
				throw new FeedFault('retry-later', reason);
			}
			if (wait > 0) await this.#sleep(wait);
			return task().finally(() => (this.#lastEnd = this.#now()));
		});
	}

	/** Blocks all requests to this host for the given time. */
	hold(milliseconds: number): void {
		this.#freeAt = Math.max(this.#freeAt, this.#now() + milliseconds);
	}
}
