import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FeedFault } from '../../decode/fault.ts';
import type { Allowance, Limits } from './limits.ts';

const MEGABYTE = 1024 * 1024;

interface ReadOptions extends Pick<Limits, 'maxBytes' | 'maxRatio'> {
	/** Number of bytes after which reading stops without an error. */
	readUpTo: number | undefined;
	allowance: Allowance;
	/** Called for each chunk, so that the caller can notice when no more arrive. */
	onChunk: () => void;
}

/**
 * Reads and decompresses a body, or only its first bytes. Throws as soon as there are too many bytes or the compression ratio is too
 * high.
 */
export async function readBody(
	stream: Readable,
	encoding: string,
	{ maxBytes, maxRatio, readUpTo, allowance, onChunk }: ReadOptions,
): Promise<Buffer> {
	const decompressor = decompressorFor(encoding.trim().toLowerCase());
	let sent = 0;
	let connectionError: unknown = null;
	async function* received(): AsyncGenerator<Buffer> {
		try {
			for await (const chunk of stream as AsyncIterable<Buffer>) {
				onChunk();
				sent += chunk.length;
				if (sent > maxBytes) throw new FeedFault('too-large', `The body has more than ${maxBytes} bytes.`);
				yield chunk;
			}
		} catch (error) {
			connectionError = error;
			throw error;
		}
	}
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of decompressor ? pipeline(received(), decompressor, () => undefined) : received()) {
			const bytes = chunk as Buffer;
			if (size + bytes.length > maxBytes) {
				throw new FeedFault('body-too-large', `The body unpacks to more than ${maxBytes} bytes.`);
			}
			allowance.take(bytes.length);
			size += bytes.length;
			// Copy the bytes: a small slice would keep its whole buffer in memory.
			chunks.push(Buffer.from(bytes));
			if (decompressor && size > MEGABYTE && size > sent * maxRatio) {
				throw new FeedFault('compression-ratio', `The body unpacks to more than ${maxRatio} times its size.`);
			}
			if (readUpTo !== undefined && size >= readUpTo) break;
		}
	} catch (error) {
		allowance.take(-size);
		if (decompressor === null || connectionError !== null || error instanceof FeedFault) throw error;
		throw new FeedFault('decode', `The body cannot be unpacked (${(error as Error).message}).`);
	} finally {
		stream.destroy();
		decompressor?.destroy();
	}
	return Buffer.concat(chunks).subarray(0, readUpTo);
}

function decompressorFor(name: string): Transform | null {
	if (name === '' || name === 'identity') return null;
	if (name === 'gzip' || name === 'x-gzip') return createGunzip();
	if (name === 'br') return createBrotliDecompress();
	if (name === 'deflate') return createInflate();
	throw new FeedFault('content-encoding', `The body is compressed as “${name.slice(0, 40)}”, which is not accepted.`);
}
