import type { Form } from '../../decode/page.ts';
import { FeedFault } from '../../decode/fault.ts';

/** A kind of answer: how it is asked for, and how its declared type is told. */
export interface Kind {
	/** The `Accept` header. */
	accept: string;
	/** The content types that are taken. */
	types: RegExp;
	/** For sentences. */
	name: string;
	/** Most bytes, where a tree of it costs more than one of JSON, whose rows are read one by one. */
	mostBytes?: number;
	/** Bytes after which the rest is left unread; where left out, more bytes than the limit are a fault. */
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
		mostBytes: 4 * MEBIBYTE,
	},
};

/** Throws unless the declared content type is of the kind that was asked for. */
export function checkContentType(contentType: string, { types, name }: Kind, status: number): void {
	if (types.test(contentType)) return;
	const said = contentType === '' ? 'something it does not name' : `“${contentType.slice(0, 60)}”`;
	throw new FeedFault('content-type', `The server sent ${said} instead of ${name}.`, { status });
}
