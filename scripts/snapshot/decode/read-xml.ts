import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { decodeXML } from 'entities';
import { checkTags, decode } from './bytes.ts';
import { FeedFault } from './fault.ts';

const CDATA = '<![CDATA[';

// Entities are decoded here and nowhere else, so that a document cannot define its own.
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

/** CDATA as the escaped text it stands for; the parser would decode what is in it like any other text. */
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

/** As many as a body of JSON may have; feeds have some eight. */
const MOST_DEPTH = 64;

/** Throws before a text whose elements nest deeper than those of any feed is looked at by a parser. */
function checkDepth(text: string): void {
	let [depth, end] = [0, -1];
	for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
		// Looked for once, however many tags stand before it.
		if (end < at) end = text.indexOf('>', at);
		if (end === -1) return;
		if (text.startsWith('<!--', at)) {
			at = text.indexOf('-->', at);
			if (at === -1) return;
		} else if (text[at + 1] === '/') depth = Math.max(0, depth - 1);
		else if (text[at + 1] !== '?' && text[at + 1] !== '!' && text[end - 1] !== '/') depth += 1;
		if (depth > MOST_DEPTH)
			throw new FeedFault('depth', `The body nests deeper than ${MOST_DEPTH} levels, so it was not parsed.`);
	}
}

/**
 * An XML document as a tree in which every element is in a list, however often it occurs, and text is text.
 * Throws a FeedFault for what is not well formed, and for a document with a DOCTYPE: no feed needs one, attacks do.
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
		// The parser takes no element with a name that JavaScript gives a meaning to.
		throw new FeedFault('xml', `The body cannot be parsed as XML: ${(error as Error).message}`);
	}
}
