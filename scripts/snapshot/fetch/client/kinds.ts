import type { Form } from '../../decode/page.ts';
import { FeedFault } from '../../decode/fault.ts';

/** A kind of response: the `Accept` header that asks for it, and the content types that count as it. */
export interface Kind {
	/** The `Accept` header. */
	accept: string;
	/** Accepted content types. */
	types: RegExp;
	/** For messages. */
	name: string;
	/** Size limit for formats that need much more memory when parsed than JSON does. */
	maxBytes?: number;
	/** Number of bytes after which the rest is ignored. If left out, a body over the size limit is a fault. */
	readUpTo?: number;
}

const MEBIBYTE = 1024 * 1024;

export const kinds: Record<Form, Kind> = {
	json: {
		accept: 'application/json',
		types: /^(?:application|text)\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i,
		name: 'JSON',
	},
	xml: {
		accept: 'application/xml, text/xml, application/rss+xml, application/atom+xml',
		types: /^(?:application|text)\/(?:[\w.+-]+\+)?xml\s*(?:;|$)/i,
		name: 'XML',
		maxBytes: 4 * MEBIBYTE,
	},
};

/** Throws unless the response has one of the content types that we asked for. */
export function checkContentType(contentType: string, { types, name }: Kind, status: number): void {
	if (types.test(contentType)) return;
	const received = contentType === '' ? 'a response without a content type' : `“${contentType.slice(0, 60)}”`;
	throw new FeedFault('content-type', `The server sent ${received} instead of ${name}.`, { status });
}
