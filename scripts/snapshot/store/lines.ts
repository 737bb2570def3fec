import { closeSync, openSync, readSync } from 'node:fs';

/** Where a line stands in its file, in bytes, without its newline. */
export interface Place {
	at: number;
	length: number;
}

const CHUNK = 1 << 18;
const NEWLINE = 0x0a;

/**
 * The lines of a part of a file, one in memory at a time. Reads without waiting in between, as all of the night’s
 * own files are read: they are on this machine’s disk.
 */
export function* linesOf(file: number, from = 0, to = Infinity): Generator<{ text: string; place: Place }> {
	const chunk = Buffer.allocUnsafe(CHUNK);
	let rest: Buffer = Buffer.alloc(0);
	let at = from;
	for (let position = from; position < to;) {
		const size = readSync(file, chunk, 0, Math.min(CHUNK, to - position), position);
		if (size === 0) break;
		position += size;
		const bytes = rest.length === 0 ? chunk.subarray(0, size) : Buffer.concat([rest, chunk.subarray(0, size)]);
		let start = 0;
		for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
			yield { text: bytes.toString('utf8', start, end), place: { at, length: end - start } };
			at += end - start + 1;
			start = end + 1;
		}
		rest = Buffer.from(bytes.subarray(start));
	}
	if (rest.length > 0) yield { text: rest.toString('utf8'), place: { at, length: rest.length } };
}

/** As `linesOf`, of a file by its path. */
export function* linesOfFile(path: string, skip = 0): Generator<string> {
	const file = openSync(path, 'r');
	try {
		let line = 0;
		for (const { text } of linesOf(file)) if (line++ >= skip) yield text;
	} finally {
		closeSync(file);
	}
}

export function readLine(file: number, { at, length }: Place): string {
	const bytes = Buffer.allocUnsafe(length);
	let done = 0;
	while (done < length) {
		const size = readSync(file, bytes, done, length - done, at + done);
		if (size === 0) throw new Error('A work file of this night is shorter than what was written to it.');
		done += size;
	}
	return bytes.toString('utf8');
}
