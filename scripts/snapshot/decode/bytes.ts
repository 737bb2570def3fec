import { FeedFault } from './fault.ts';

/** Bytes as text. Throws a FeedFault for an unknown character set and for bytes that are not of it; a BOM goes. */
export function decode(bytes: Uint8Array, charset: string | null): string {
	let decoder: TextDecoder;
	try {
		decoder = new TextDecoder(charset ?? 'utf-8', { fatal: true });
	} catch {
		throw new FeedFault('charset', `The server declares the unknown character set “${charset ?? ''}”.`);
	}
	try {
		return decoder.decode(bytes);
	} catch {
		throw new FeedFault('charset', `The body is not valid ${decoder.encoding}, so its words cannot be trusted.`);
	}
}
