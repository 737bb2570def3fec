import { FetchFault } from './fault.ts';
import type { Limits } from './limits.ts';

/** What one board may use of the night, over all its requests: time, and memory for its bodies. */
export interface Allowance {
	/** Moment by which the last of its bodies must be whole. */
	readonly until: number;
	/**
	 * Sets aside memory for bytes of a body, or gives back what a failed try had. Beyond a small share it waits until no
	 * other board holds a large body. Throws a FetchFault where the board has too much or its time is over.
	 */
	take: (bytes: number) => Promise<void>;
	/** Gives all of it back: for when the bodies have been read. */
	end: () => void;
}

/** The memory that bodies may take up together: a small share for each board, and room for one large body. */
export class BodyMemory {
	#limits: Limits;
	#now: () => number;
	/** Those that hold or wait for the room, in order. */
	#line: { begin: () => void }[] = [];

	constructor(limits: Limits, now: () => number) {
		this.#limits = limits;
		this.#now = now;
	}

	/** The allowance of a board that begins now; the night’s end is its end. */
	allowance(nightEnds: number): Allowance {
		const { budgetMs, maxBytes, smallBytes } = this.#limits;
		const until = Math.min(this.#now() + budgetMs, nightEnds);
		const place = Promise.withResolvers<undefined>();
		const inLine = {
			begin: () => {
				place.resolve(undefined);
			},
		};
		let held = 0;
		return {
			until,
			take: async (bytes) => {
				if (held + bytes > maxBytes) throw tooMuch(maxBytes);
				held += bytes;
				if (held <= smallBytes) return;
				if (!this.#line.includes(inLine)) {
					this.#line.push(inLine);
					if (this.#line[0] === inLine) inLine.begin();
				}
				if (this.#line[0] !== inLine) await this.#wait(place.promise, until);
			},
			end: () => {
				held = 0;
				this.#line = this.#line.filter((one) => one !== inLine);
				this.#line[0]?.begin();
			},
		};
	}

	async #wait(turn: Promise<undefined>, until: number): Promise<void> {
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_resolve, reject) => {
			timer = setTimeout(
				() => {
					reject(new FetchFault('budget', 'The time for this board was over before there was room for its body.'));
				},
				Math.max(until - this.#now(), 0),
			);
		});
		await Promise.race([turn, late]).finally(() => {
			clearTimeout(timer);
		});
	}
}

function tooMuch(maxBytes: number): FetchFault {
	return new FetchFault('body-too-large', `The bodies of this board have more than ${maxBytes} bytes together.`);
}
