import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { checkTags, decode } from './bytes.ts';
import { FeedFault } from './fault.ts';
import { readJson } from './read-json.ts';

const MOST_BYTES = 5_000_000;

/** What a web page says for machines: its own address and its JSON-LD. */
export interface HtmlPage {
	/** `<link rel="canonical">`, as it stands; null where the page has none. */
	canonical: string | null;
	/** `<base href>`, as it stands; null where the page has none. */
	base: string | null;
	/** The JSON-LD of the page, one entry a script, in the order of the page. */
	data: unknown[];
}

/**
 * A web page as what it says for machines. Throws a FeedFault for a body that is no web page, and for JSON-LD that is
 * no clean JSON: half of what a page says would look like adverts that are gone.
 */
export function readHtml(bytes: Uint8Array, charset: string | null = null): HtmlPage {
	if (bytes.length > MOST_BYTES) {
		throw new FeedFault('body-too-large', `The page has ${bytes.length} bytes; ${MOST_BYTES} are the limit.`);
	}
	const html = decode(bytes, charset ?? declaredCharset(bytes));
	if (html.trim() === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (!/<[a-z!]/i.test(html)) throw new FeedFault('not-html', 'The body is not a web page.');
	checkTags(html);
	const page: HtmlPage = { canonical: null, base: null, data: [] };
	for (const element of elementsOf(parse(html))) collect(element, page);
	return page;
}

function collect(element: Tree.Element, page: HtmlPage): void {
	const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value ?? null;
	if (element.tagName === 'link' && attribute('rel')?.toLowerCase() === 'canonical')
		page.canonical ??= attribute('href');
	if (element.tagName === 'base') page.base ??= attribute('href');
	if (element.tagName !== 'script' || !isJsonLd(attribute('type'))) return;
	const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
	// Some pages wrap their data in a comment for browsers of another age.
	const json = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, '').trim();
	if (json === '') return;
	try {
		// A copy, with which nothing is known to be doubtful: of a page we read too little to hold its other words against it.
		page.data.push(structuredClone(readJson(Buffer.from(json))));
	} catch (error) {
		if (!(error instanceof FeedFault)) throw error;
		const which = page.data.length + 1;
		throw new FeedFault('json-ld', `JSON-LD script ${which} of the page cannot be read: ${error.message}`);
	}
}

function isJsonLd(type: string | null): boolean {
	return /^\s*application\/ld\+json\s*(?:;|$)/i.test(type ?? '');
}

/** Every element, in the order of the page; a stack of our own, so that depth costs no call stack. */
function* elementsOf(root: Tree.Document): Generator<Tree.Element> {
	const waiting: Tree.Node[] = [root];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if ('tagName' in node) yield node;
		if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
	}
}

/** What the page says of its own characters; null for UTF-8. */
function declaredCharset(bytes: Uint8Array): string | null {
	const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	return /<meta[^>]+charset\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1] ?? null;
}
