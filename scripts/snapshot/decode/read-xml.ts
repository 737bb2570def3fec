import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { decodeXML } from 'entities';
import { checkTags, decode } from './bytes.ts';
import { FeedFault } from './fault.ts';

const CDATA = '<![CDATA[';

// Entities are decoded by us and not by the parser, so that a document cannot define its own.
const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	processEntities: false,
	parseTagValue: false,
	parseAttributeValue: false,
	isArray: () => true,
	tagValueProcessor: (_name, value) => decodeXML(value),
	attributeValueProcessor: (_name, value) => decodeXML(value),
});

/**
 * Escapes the text of CDATA sections. `tagValueProcessor` later decodes entities in all text, which gives back the original text.
 */
function escapeCdata(text: string): string {
	const parts: string[] = [];
	let from = 0;
	for (;;) {
		const start = text.indexOf(CDATA, from);
		const end = start < 0 ? -1 : text.indexOf(']]>', start);
		if (end < 0) break;
		const data = text.slice(start + CDATA.length, end);
		parts.push(text.slice(from, start), data.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
		from = end + ']]>'.length;
	}
	return parts.join('') + text.slice(from);
}

/** Same limit as for JSON; real feeds nest about eight levels deep. */
const MAX_DEPTH = 64;

/** Throws if elements nest deeper than in any real feed. Runs before the parser sees the text. */
function checkDepth(text: string): void {
	let [depth, end] = [0, -1];
	for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
		// Search for the next `>` only once we are past the last one found, so that many `<` do not make this quadratic.
		if (end < at) end = text.indexOf('>', at);
		if (end === -1) return;
		if (text.startsWith('<!--', at)) {
			at = text.indexOf('-->', at);
			if (at === -1) return;
		} else if (text[at + 1] === '/') depth = Math.max(0, depth - 1);
		else if (text[at + 1] !== '?' && text[at + 1] !== '!' && text[end - 1] !== '/') depth += 1;
		if (depth > MAX_DEPTH)
			throw new FeedFault('depth', `The body nests deeper than ${MAX_DEPTH} levels, so it was not parsed.`);
	}
}

/**
 * Parses an XML document. Every element becomes a list, even if it occurs once, and all values stay text. Throws a FeedFault if
 * the document is not well formed, or has a DOCTYPE: no feed needs one, but attacks do.
 */
export function readXml(bytes: Uint8Array, charset: string | null = null): unknown {
	const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
	const declared = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
	const text = escapeCdata(decode(bytes, charset ?? declared));
	if (text.trim() === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (/^\s*<(?:!doctype\s+)?html\b/i.test(text)) {
		throw new FeedFault('html-not-xml', 'The body is a web page, not an XML feed.');
	}
	if (/<!DOCTYPE/i.test(text)) {
		throw new FeedFault('doctype', 'The document has a DOCTYPE, which no feed needs; it was not parsed.');
	}
	checkTags(text);
	checkDepth(text);
	const valid = XMLValidator.validate(text);
	if (valid !== true) {
		const { msg, line } = valid.err;
		throw new FeedFault('xml', `The body is not well-formed XML: line ${line}: ${msg}`);
	}
	try {
		return parser.parse(text) as unknown;
	} catch (error) {
		// The parser refuses element names that mean something in JavaScript, such as `__proto__`.
		throw new FeedFault('xml', `The body cannot be parsed as XML: ${(error as Error).message}`);
	}
}
