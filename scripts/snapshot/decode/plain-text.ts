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
/** Followed by an empty line, so that what comes next is a block of its own. */
const paragraphs = words('article blockquote div dl h1 h2 h3 h4 h5 h6 hr ol p pre section table ul');
const cells = words('td th');
/** Elements whose content is no part of the text, by how a browser reads that content. */
const rawText = words('style xmp iframe noembed noframes script');
const plainContent = words('textarea title');
const hidden = words('template svg math select object noscript');

/**
 * HTML as plain text: blocks on lines of their own, list items led by “• ”, entities decoded, nothing of scripts and
 * styles. At most 200,000 characters. Takes time in proportion to its input, whatever the input: it reads a
 * browser’s tokens and never builds a tree.
 */
export function plainText(html: string | null | undefined): string {
	const reader = new Reader();
	reader.read(html ?? '');
	return tidy(reader.text());
}

/** The text of each element of a class, in order; an element inside one of the same class is part of it. */
export function textsOfClass(html: string, className: string): string[] {
	const reader = new Reader(className);
	reader.read(html);
	return reader.captured.map(tidy).filter((text) => text !== '');
}

class Reader {
	readonly captured: string[] = [];
	#parts: string[] = [];
	#hidden: { tag: string; depth: number } | null = null;
	#capture: { tag: string; depth: number; from: number } | null = null;
	#tokenizer: Tokenizer;
	#className: string | null;

	constructor(className: string | null = null) {
		this.#className = className;
		const ignore = () => undefined;
		const text = ({ chars }: Token.CharacterToken) => {
			if (!this.#hidden) this.#parts.push(chars);
		};
		this.#tokenizer = new Tokenizer(
			{},
			{
				onCharacter: text,
				onWhitespaceCharacter: (token) => {
					text({ ...token, chars: token.chars.replace(/\s+/g, ' ') });
				},
				onNullCharacter: ignore,
				onComment: ignore,
				onDoctype: ignore,
				onEof: ignore,
				onStartTag: (token) => {
					this.#start(token);
				},
				onEndTag: ({ tagName }) => {
					this.#end(tagName);
				},
			},
		);
	}

	read(html: string): void {
		this.#tokenizer.write(cut(html, MAX_HTML), true);
		if (this.#capture) this.#close();
	}

	text(): string {
		return this.#parts.join('');
	}

	#start({ tagName, attrs, selfClosing }: Token.TagToken): void {
		if (rawText.has(tagName)) this.#skipTo(tagName, TokenizerMode.RAWTEXT);
		else if (plainContent.has(tagName)) this.#skipTo(tagName, TokenizerMode.RCDATA);
		else if (this.#hidden?.tag === tagName) this.#hidden.depth += selfClosing ? 0 : 1;
		else if (hidden.has(tagName) && !this.#hidden && !selfClosing) this.#hidden = { tag: tagName, depth: 1 };
		if (this.#capture?.tag === tagName) this.#capture.depth += 1;
		else if (!this.#capture && this.#isWanted(attrs)) {
			this.#capture = { tag: tagName, depth: 1, from: this.#parts.length };
		}
		if (this.#hidden) return;
		if (tagName === 'li') this.#parts.push('\n• ');
		else if (blocks.has(tagName)) this.#parts.push('\n');
		else if (cells.has(tagName)) this.#parts.push(' ');
	}

	#end(tagName: string): void {
		if (this.#hidden?.tag === tagName && --this.#hidden.depth === 0) this.#hidden = null;
		else if (!this.#hidden && blocks.has(tagName)) this.#parts.push(paragraphs.has(tagName) ? '\n\n' : '\n');
		if (this.#capture?.tag === tagName && --this.#capture.depth === 0) this.#close();
	}

	#isWanted(attrs: Token.Attribute[]): boolean {
		if (this.#className === null) return false;
		const value = attrs.find(({ name }) => name === 'class')?.value;
		return value?.split(/\s+/).includes(this.#className) ?? false;
	}

	#skipTo(tagName: string, mode: (typeof TokenizerMode)['RAWTEXT' | 'RCDATA']): void {
		this.#tokenizer.lastStartTagName = tagName;
		this.#tokenizer.state = mode;
		this.#hidden ??= { tag: tagName, depth: 1 };
	}

	#close(): void {
		this.captured.push(this.#parts.slice(this.#capture?.from).join(''));
		this.#capture = null;
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
