import { readJson } from './read-json.ts';
import { readXml } from './read-xml.ts';

/** What a body is. */
export type Form = 'json' | 'xml';

/** A response of a source, or its recording. */
export interface Body {
	bytes: Uint8Array;
	/** As the server declared it; null for UTF-8, or what an XML declaration says. */
	charset: string | null;
}

const readers = { json: readJson, xml: readXml };

/** A body as a tree. Throws a FeedFault where it is not clean in the form that its source sends. */
export function readPage(form: Form = 'json', { bytes, charset }: Body): unknown {
	return readers[form](bytes, charset);
}
