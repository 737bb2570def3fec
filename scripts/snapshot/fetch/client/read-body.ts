import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FeedFault } from '../../decode/fault.ts';
import type { Allowance, Limits } from './limits.ts';

const MEGABYTE = 1024 * 1024;

interface Reading extends Pick<Limits, 'maxBytes' | 'maxRatio'> {
	/** Bytes after which the rest is left unread. */
	readUpTo: number | undefined;
	allowance: Allowance;
	/** Hears of each piece as it comes, so that the caller can watch for silence. */
	onPiece: () => void;
}

/** The whole body, unpacked, or its first bytes. Too many bytes or too high a ratio ends the reading at once. */
export async function readBody(
	stream: Readable,
	encoding: string,
	{ maxBytes, maxRatio, readUpTo, allowance, onPiece }: Reading,
): Promise<Buffer> {
	const unpack = unpacker(encoding.trim().toLowerCase());
	let sent = 0;
	let lost: unknown = null;
	async function* arriving(): AsyncGenerator<Buffer> {
		try {
			for await (const piece of stream as AsyncIterable<Buffer>) {
				onPiece();
				sent += piece.length;
				if (sent > maxBytes) throw new FeedFault('too-large', `The body has more than ${maxBytes} bytes.`);
				yield piece;
			}
		} catch (error) {
			lost = error;
			throw error;
		}
	}
	const pieces: Buffer[] = [];
	let size = 0;
	try {
		for await (const piece of unpack ? pipeline(arriving(), unpack, () => undefined) : arriving()) {
			const bytes = piece as Buffer;
			if (size + bytes.length > maxBytes) {
				throw new FeedFault('body-too-large', `The body unpacks to more than ${maxBytes} bytes.`);
			}
			allowance.take(bytes.length);
			size += bytes.length;
			// Copied: a small piece would keep alive the buffer that it was read into.
			pieces.push(Buffer.from(bytes));
			if (unpack && size > MEGABYTE && size > sent * maxRatio) {
				throw new FeedFault('compression-ratio', `The body unpacks to more than ${maxRatio} times its size.`);
			}
			if (readUpTo !== undefined && size >= readUpTo) break;
		}
	} catch (error) {
		allowance.take(-size);
		if (unpack === null || lost !== null || error instanceof FeedFault) throw error;
		throw new FeedFault('decode', `The body cannot be unpacked (${(error as Error).message}).`);
	} finally {
		stream.destroy();
		unpack?.destroy();
	}
	return Buffer.concat(pieces).subarray(0, readUpTo);
}

function unpacker(name: string): Transform | null {
	if (name === '' || name === 'identity') return null;
	if (name === 'gzip' || name === 'x-gzip') return createGunzip();
	if (name === 'br') return createBrotliDecompress();
	if (name === 'deflate') return createInflate();
	throw new FeedFault('content-encoding', `The body is packed as “${name.slice(0, 40)}”, which is not accepted.`);
}
