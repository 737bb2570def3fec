import { readJson } from './read-json.ts';
import { readXml } from './read-xml.ts';

/** The format of a response body. */
export type Form = 'json' | 'xml';

/** A response of a source, or its recording. */
export interface Body {
	bytes: Uint8Array;
	/** The character set that the server declared; null means UTF-8, or what an XML declaration names. */
	charset: string | null;
}

const readers = { json: readJson, xml: readXml };

/** Parses a body. Throws a FeedFault if it is not valid JSON or XML, whichever `form` says. */
export function readPage(form: Form = 'json', { bytes, charset }: Body): unknown {
	return readers[form](bytes, charset);
}
