import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { linesOf, readLine, type Place } from './lines.ts';

const CHUNK = 1 << 18;

/** A file that is written line by line and read again, so that a night need not fit into memory. */
export class WorkFile {
	readonly #file: number;
	readonly #hash: Hash = createHash('sha256');
	#pending: Buffer[] = [];
	#pendingBytes = 0;
	/** Bytes written so far. */
	size = 0;

	/** Makes the file anew. */
	constructor(path: string) {
		this.#file = openSync(path, 'w+');
	}

	/** Adds text; a line is to end in a newline. Says where it stands, without its last character. */
	append(text: string): Place {
		const bytes = Buffer.from(text);
		const place = { at: this.size, length: bytes.length - 1 };
		this.#hash.update(bytes);
		this.#pending.push(bytes);
		this.#pendingBytes += bytes.length;
		this.size += bytes.length;
		if (this.#pendingBytes >= CHUNK) this.flush();
		return place;
	}

	read(place: Place): string {
		if (place.at + place.length > this.size - this.#pendingBytes) this.flush();
		return readLine(this.#file, place);
	}

	lines(from: number, to: number): ReturnType<typeof linesOf> {
		this.flush();
		return linesOf(this.#file, from, to);
	}

	/** Adds all that another one holds. */
	appendFile(other: WorkFile): void {
		other.flush();
		const chunk = Buffer.allocUnsafe(CHUNK);
		for (let at = 0; at < other.size;) {
			const size = readSync(other.#file, chunk, 0, CHUNK, at);
			if (size === 0) throw new Error('A work file of this night is shorter than what was written to it.');
			this.#hash.update(chunk.subarray(0, size));
			this.flush();
			writeAll(this.#file, chunk.subarray(0, size));
			this.size += size;
			at += size;
		}
	}

	/** Of all bytes, which must not be added to afterwards. */
	sha256(): string {
		return this.#hash.digest('hex');
	}

	flush(): void {
		if (this.#pendingBytes === 0) return;
		const bytes = Buffer.concat(this.#pending);
		this.#pending = [];
		this.#pendingBytes = 0;
		writeAll(this.#file, bytes);
	}

	/** Everything is on the disk when this returns. */
	sync(): void {
		this.flush();
		fsyncSync(this.#file);
	}

	close(): void {
		closeSync(this.#file);
	}
}

function writeAll(file: number, bytes: Buffer): void {
	for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
