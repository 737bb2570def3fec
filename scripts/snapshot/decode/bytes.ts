import { FeedFault } from './fault.ts';

/**
 * Decodes bytes to text without a byte order mark. Throws a FeedFault if the character set is unknown or the bytes are invalid in it.
 */
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
		throw new FeedFault('charset', `The body is not valid ${decoder.encoding}, so it was not read.`);
	}
}

const MAX_TAGS = 100_000;

/**
 * Throws if a text has more tags than any feed or page needs. Call it before parsing: each tag costs far more memory than its
 * bytes.
 */
export function checkTags(text: string): void {
	let tags = 0;
	for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
		tags += 1;
		if (tags > MAX_TAGS)
			throw new FeedFault('too-many-tags', `The body has more than ${MAX_TAGS} tags, so it was not parsed.`);
	}
}
