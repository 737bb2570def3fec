import pLimit from 'p-limit';
import { FeedFault } from '../decode/fault.ts';

/** The line at one host: whoever wants to ask waits until the one before is through and the pauses are over. */
export class HostLine {
	/** In a row. */
	failures = 0;
	/** Lets one in at a time, in the order they came. */
	#enter = pLimit(1);
	#lastEnd = -Infinity;
	/** Not to be asked before; from `Retry-After` and the waits before retries. */
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
	 * Runs the task when its turn has come, `pauseMs` after the end of the one before. Throws `retry-later` at once where
	 * that is after `until`.
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

	/** Nobody asks the host before this much time is over. */
	hold(milliseconds: number): void {
		this.#freeAt = Math.max(this.#freeAt, this.#now() + milliseconds);
	}
}
