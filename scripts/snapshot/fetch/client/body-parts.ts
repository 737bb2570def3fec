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

	/**
	 * All of it, or its first bytes; nothing is left here. Each block is given back as soon as it is copied, without
	 * waiting for the garbage collector, so that a body is in memory once and not twice.
	 */
	take(most: number): Buffer {
		const bytes = Buffer.allocUnsafeSlow(Math.min(this.#size, most));
		for (const [index, block] of this.#blocks.entries()) {
			const left = bytes.length - index * BLOCK;
			if (left > 0) bytes.set(block.subarray(0, Math.min(left, BLOCK)), index * BLOCK);
			(block.buffer as ArrayBuffer).transfer(0);
		}
		this.#blocks = [];
		this.#size = 0;
		return bytes;
	}
}
