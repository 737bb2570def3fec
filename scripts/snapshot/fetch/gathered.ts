const BLOCK = 1024 * 1024;

/**
 * Bytes gathered piece by piece. Each is copied: a piece as it comes from the socket, however small, keeps alive the
 * whole of the buffer that it was read into.
 */
export class Gathered {
	#blocks: Buffer[] = [];
	#size = 0;

	add(piece: Uint8Array): void {
		for (let from = 0; from < piece.length;) {
			const at = this.#size % BLOCK;
			if (at === 0) this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK));
			const part = piece.subarray(from, from + BLOCK - at);
			this.#blocks.at(-1)?.set(part, at);
			from += part.length;
			this.#size += part.length;
		}
	}

	/** All of it, or its first bytes. */
	bytes(most: number): Buffer {
		return Buffer.concat(this.#blocks, Math.min(this.#size, most));
	}
}
