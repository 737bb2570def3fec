import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { cleanText, cut } from './characters.ts';

const MAX_HTML = 1_000_000;
const MAX_TEXT = 200_000;

const words = (list: string) => new Set(list.split(' '));
const blocks = words(
	'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
		'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot ' +
		'thead tr ul',
);
/** Elements that end with an empty line, so that the next text is a separate block. */
const paragraphs = words('article blockquote div dl h1 h2 h3 h4 h5 h6 hr ol p pre section table ul');
const cells = words('td th');
/** Elements whose content is not part of the text or was struck out, grouped by how a browser parses that content. */
const rawText = words('style xmp iframe noembed noframes script');
const plainContent = words('textarea title');
const hidden = words('template svg math select object noscript del s strike');

/**
 * Converts HTML to plain text: each block on its own line, list items with a leading “• ”, entities decoded, no scripts or
 * styles. At most 200,000 characters. Runs in linear time for any input, because it reads a tokenizer’s tokens and builds no
 * tree.
 */
export function plainText(html: string | null | undefined): string {
	return tidy(read(html ?? '', null).parts.join(''));
}

/** The text of each element with a class, in order. An element nested in another of the same class belongs to the outer one. */
export function textsOfClass(html: string, className: string): string[] {
	// Few adverts have such an element, and a substring search is faster than parsing them a second time.
	return html.includes(className) ? read(html, className).captured.filter((text) => text !== '') : [];
}

/** The parts of the text of some HTML, and the text of its elements with a class. */
function read(html: string, className: string | null): { parts: string[]; captured: string[] } {
	const parts: string[] = [];
	const captured: string[] = [];
	let unseen: { tag: string; depth: number } | null = null;
	let capture: { tag: string; depth: number; from: number } | null = null;
	const ignore = () => undefined;
	const tokenizer = new Tokenizer(
		{},
		{
			onCharacter: ({ chars }) => void (unseen ?? parts.push(chars)),
			onWhitespaceCharacter: ({ chars }) => void (unseen ?? parts.push(chars.replace(/\s+/g, ' '))),
			onStartTag: start,
			onEndTag: end,
			onNullCharacter: ignore,
			onComment: ignore,
			onDoctype: ignore,
			onEof: ignore,
		},
	);
	tokenizer.write(cut(html, MAX_HTML), true);
	if (capture) close();
	return { parts, captured };

	function start({ tagName, attrs, selfClosing }: Token.TagToken): void {
		if (rawText.has(tagName)) skipTo(tagName, TokenizerMode.RAWTEXT);
		else if (plainContent.has(tagName)) skipTo(tagName, TokenizerMode.RCDATA);
		else if (unseen?.tag === tagName) unseen.depth += selfClosing ? 0 : 1;
		else if (hidden.has(tagName) && !selfClosing) unseen ??= { tag: tagName, depth: 1 };
		const classes = attrs.find(({ name }) => name === 'class')?.value.split(/\s+/);
		if (capture?.tag === tagName) capture.depth += 1;
		else if (className !== null && classes?.includes(className)) {
			capture ??= { tag: tagName, depth: 1, from: parts.length };
		}
		if (unseen) return;
		if (tagName === 'li') parts.push('\n• ');
		else if (blocks.has(tagName)) parts.push('\n');
		else if (cells.has(tagName)) parts.push(' ');
	}

	function end({ tagName }: Token.TagToken): void {
		if (unseen?.tag === tagName && --unseen.depth === 0) unseen = null;
		else if (!unseen && blocks.has(tagName)) parts.push(paragraphs.has(tagName) ? '\n\n' : '\n');
		if (capture?.tag === tagName && --capture.depth === 0) close();
	}

	function skipTo(tagName: string, mode: (typeof TokenizerMode)['RAWTEXT' | 'RCDATA']): void {
		tokenizer.lastStartTagName = tagName;
		tokenizer.state = mode;
		unseen ??= { tag: tagName, depth: 1 };
	}

	function close(): void {
		captured.push(tidy(parts.slice(capture?.from).join('')));
		capture = null;
	}
}

function tidy(text: string): string {
	const lines = cleanText(text)
		.split('\n')
		.map((line) => line.replace(/[ \t]+/g, ' ').trim());
	const joined = lines
		.join('\n')
		.replace(/^•\n+(?=[^•\n])/gm, '• ')
		.replace(/^•\n+/gm, '')
		.replace(/\n{2,}(?=• )/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	return cut(joined, MAX_TEXT);
}
