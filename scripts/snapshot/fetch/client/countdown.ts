/** A timer that can be stopped and goes on from where it was. */
export class Countdown {
	#leftMs: number;
	#onEnd: () => void;
	#timer: NodeJS.Timeout | null = null;
	#since = 0;

	constructor(leftMs: number, onEnd: () => void) {
		this.#leftMs = leftMs;
		this.#onEnd = onEnd;
	}

	go(): void {
		if (this.#timer !== null) return;
		this.#since = performance.now();
		this.#timer = setTimeout(this.#onEnd, Math.max(this.#leftMs, 0));
	}

	/** Stops; gives the milliseconds that are left. */
	stop(): number {
		if (this.#timer === null) return this.#leftMs;
		clearTimeout(this.#timer);
		this.#timer = null;
		this.#leftMs -= performance.now() - this.#since;
		return this.#leftMs;
	}
}
