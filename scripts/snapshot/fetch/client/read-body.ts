import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Allowance } from './allowance.ts';
import { FetchFault } from './fault.ts';
import type { Limits } from './limits.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The whole body, unpacked, or its first `readUpTo` bytes. Too many bytes or too high a ratio ends the reading at once.
 * `onWait` hears when the next piece is waited for and when it has come, so that the caller can watch for silence.
 */
export async function readBody(
	stream: Readable,
	encoding: string | undefined,
	{ maxBytes, maxRatio, readUpTo }: Pick<Limits, 'maxBytes' | 'maxRatio'> & { readUpTo: number | undefined },
	onWait: (isWaiting: boolean) => void,
	allowance: Allowance,
): Promise<Buffer> {
	const unpack = unpacker(encoding);
	let sent = 0;
	let lost: unknown = null;
	async function* arriving(): AsyncGenerator<Buffer> {
		onWait(true);
		try {
			for await (const piece of stream as AsyncIterable<Buffer>) {
				onWait(false);
				sent += piece.length;
				if (sent > maxBytes) throw new FetchFault('too-large', `The body has more than ${maxBytes} bytes.`);
				yield piece;
				onWait(true);
			}
			onWait(false);
		} catch (error) {
			lost = error;
			throw error;
		}
	}
	const pieces: AsyncIterable<Buffer> = unpack ? pipeline(arriving(), unpack, () => undefined) : arriving();
	// Copied as they come: each small piece would keep alive the buffer that it was read into.
	let body = Buffer.alloc(64 * 1024);
	let size = 0;
	let taken = 0;
	try {
		for await (const piece of pieces) {
			size += piece.length;
			if (size > maxBytes) throw new FetchFault('body-too-large', `The body unpacks to more than ${maxBytes} bytes.`);
			if (unpack && size > MEGABYTE && size > sent * maxRatio) {
				throw new FetchFault('compression-ratio', `The body unpacks to more than ${maxRatio} times its size.`);
			}
			allowance.take(piece.length);
			taken += piece.length;
			if (size > body.length) body = Buffer.concat([body], Math.max(size, body.length * 2));
			body.set(piece, size - piece.length);
			if (readUpTo !== undefined && size >= readUpTo) break;
		}
	} catch (error) {
		allowance.take(-taken);
		if (unpack === null || lost !== null || error instanceof FetchFault) throw error;
		throw new FetchFault('decode', `The body cannot be unpacked (${(error as Error).message}).`);
	} finally {
		stream.destroy();
		unpack?.destroy();
	}
	return body.subarray(0, Math.min(readUpTo ?? size, size));
}

function unpacker(encoding: string | undefined): Transform | null {
	const name = (encoding ?? '').trim().toLowerCase();
	if (name === '' || name === 'identity') return null;
	if (name === 'gzip' || name === 'x-gzip') return createGunzip();
	if (name === 'br') return createBrotliDecompress();
	if (name === 'deflate') return createInflate();
	throw new FetchFault('content-encoding', `The body is packed as “${name.slice(0, 40)}”, which is not accepted.`);
}
