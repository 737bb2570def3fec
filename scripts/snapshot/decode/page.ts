import { valueAt, readJson, type JsonHazard, type JsonPath } from './read-json.ts';
import { readHtml } from './read-html.ts';
import { readXml } from './read-xml.ts';

/** What a body is. */
export type Form = 'json' | 'xml' | 'html';

/** A response of a source, or its recording. */
export interface Body {
	bytes: Uint8Array;
	/** As the server declared it; null for UTF-8, or what an XML declaration says. */
	charset: string | null;
}

/** A body as a tree, with what is doubtful about its keys. */
export interface Page {
	value: unknown;
	hazards: JsonHazard[];
}

/** Throws a FeedFault for a body that is not clean in the form its source sends. */
export function readPage(form: Form = 'json', { bytes, charset }: Body): Page {
	if (form === 'json') return readJson(bytes, charset);
	if (form === 'xml') return { value: readXml(bytes, charset), hazards: [] };
	return { value: readHtml(bytes, charset), hazards: [] };
}

/** The part of a page at a path, as a page of its own. */
export function partOf({ value, hazards }: Page, path: JsonPath): Page {
	const within = hazards.filter((hazard) => path.every((step, depth) => hazard.path[depth] === step));
	return {
		value: valueAt(value, path),
		hazards: within.map((hazard) => ({ ...hazard, path: hazard.path.slice(path.length) })),
	};
}
