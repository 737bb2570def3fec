import { FetchFault } from './fault.ts';

/** What one board may use of the night, over all its requests: time, and bytes of its bodies. */
export class Allowance {
	/** Moment by which the last of its bodies must be whole. */
	readonly until: number;
	readonly #maxBytes: number;
	#taken = 0;

	constructor(until: number, maxBytes: number) {
		this.until = until;
		this.#maxBytes = maxBytes;
	}

	/** Notes bytes of a body, or gives back what a failed try had. Throws a FetchFault where the board has too many. */
	take(bytes: number): void {
		this.#taken += bytes;
		if (this.#taken <= this.#maxBytes) return;
		this.#taken -= bytes;
		throw new FetchFault('body-too-large', `The bodies of this board have more than ${this.#maxBytes} bytes together.`);
	}
}
