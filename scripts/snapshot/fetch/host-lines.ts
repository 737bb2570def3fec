import pLimit, { type LimitFunction } from 'p-limit';
import { FetchFault } from './client/fault.ts';

interface Line {
	/** Lets one in at a time, in the order they came. */
	enter: LimitFunction;
	lastEnd: number;
	/** Not to be asked before; from `Retry-After` and the waits before retries. */
	freeAt: number;
	/** In a row. */
	failures: number;
}

/** What a request asks of the line at its host. */
export interface Turn {
	/** Least time since the host’s last request ended, milliseconds. */
	pauseMs: number;
	/** Moment by which the turn must have come. */
	until: number;
}

/** One line for each host: whoever wants to ask waits until the one before is through and the pauses are over. */
export class HostLines {
	#lines = new Map<string, Line>();
	#now: () => number;
	#sleep: (milliseconds: number) => Promise<unknown>;

	constructor(now: () => number, sleep: (milliseconds: number) => Promise<unknown>) {
		this.#now = now;
		this.#sleep = sleep;
	}

	/** Runs the task when its turn has come. Throws `retry-later` at once where the host may not be asked in time. */
	run<T>(host: string, { pauseMs, until }: Turn, task: () => Promise<T>): Promise<T> {
		const line = this.#line(host);
		return line.enter(async () => {
			const from = this.#now();
			const wait = Math.max(line.freeAt, line.lastEnd + pauseMs) - from;
			if (wait > Math.max(until - from, 0)) {
				const reason = `${host} may not be asked again for ${Math.ceil(wait / 1000)} s, longer than there is time for it.`;
				throw new FetchFault('retry-later', reason);
			}
			if (wait > 0) await this.#sleep(wait);
			return task().finally(() => {
				line.lastEnd = this.#now();
			});
		});
	}

	/** Nobody asks the host before this much time is over. */
	hold(host: string, milliseconds: number): void {
		const line = this.#line(host);
		line.freeAt = Math.max(line.freeAt, this.#now() + milliseconds);
	}

	/** Counts a failure, or sets the count back. */
	note(host: string, hasFailed: boolean): void {
		const line = this.#line(host);
		line.failures = hasFailed ? line.failures + 1 : 0;
	}

	failures(host: string): number {
		return this.#line(host).failures;
	}

	#line(host: string): Line {
		const known = this.#lines.get(host);
		if (known) return known;
		const line = { enter: pLimit(1), lastEnd: -Infinity, freeAt: -Infinity, failures: 0 };
		this.#lines.set(host, line);
		return line;
	}
}
