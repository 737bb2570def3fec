/** A text cut into words, with where each stands. Linear in the text’s length. */
export interface Words {
	text: string;
	/** The words in small letters. */
	lower: string[];
	starts: number[];
	ends: number[];
	/** Whether the word follows the one before it within one phrase: no full stop, comma or line end between. */
	joined: boolean[];
}

/** One way of writing something. `*` at a word’s end stands for any ending, on its own for any one word. */
export interface Phrase<T> {
	phrase: string;
	/** Counts only when capitalised exactly so. */
	cased?: boolean;
	value: T;
}

/** Where a phrase stands: characters `at` to `end`, words `first` to `last`. */
export interface Match<T> {
	value: T;
	at: number;
	end: number;
	first: number;
	last: number;
}

interface Ending<T> {
	value: T;
	/** Words with their capitals, for cased phrases. */
	exact: string[] | null;
	/** The characters themselves where punctuation is part of the name: `llama.cpp`, `W&B`. */
	literal: string | null;
}

interface Node<T> {
	words: Map<string, Node<T>>;
	prefixes: Map<string, { prefix: string; node: Node<T> }[]>;
	any: Node<T> | null;
	endings: Ending<T>[];
}

/** Phrases made ready for `findPhrases`. */
export type Matcher<T> = Node<T>;

// Scripts without spaces are words of their own: “DevOpsエンジニア” is two.
const spaceless = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]`;
const spaced = String.raw`[[\p{L}\p{N}]--${spaceless}]+(?:\+\+|#)?`;
const word = new RegExp(`${spaced}|${spaceless}+`, 'gv');
const phrasePart = new RegExp(String.raw`(?:${spaced}|${spaceless}+)\*?|\*`, 'gv');
const softGap = /^(?: |\u00a0|-|\/|_|&|\+|\.(?!\s)|['’\u2010\u2011\u2013])+$/u;
const softTitleGap = /^[\s\-/_&+.,:|'’\u2010\u2011\u2013\u2014()[\]]+$/u;
const literalMarks = /[&.+#]/;
// A prefix is looked up by its first letters, so a wildcard needs at least this many before it.
const prefixKey = 3;

/** Cuts a text into words. In a title, brackets do not end a phrase: `Machine Learning (ML) Ops`. */
export function cutWords(text: string, kind: 'text' | 'title' = 'text'): Words {
	const words: Words = { text, lower: [], starts: [], ends: [], joined: [] };
	let end = -1;
	const small = text.toLowerCase();
	const isAligned = small.length === text.length;
	for (const match of text.matchAll(word)) {
		const found = match[0];
		const start = match.index;
		words.lower.push(isAligned ? small.slice(start, start + found.length) : found.toLowerCase());
		words.starts.push(start);
		words.joined.push(end >= 0 && isSoft(text, end, start, kind));
		end = start + found.length;
		words.ends.push(end);
	}
	return words;
}

function isSoft(text: string, end: number, start: number, kind: 'text' | 'title'): boolean {
	if (start === end || (start - end === 1 && text[end] === ' ')) return true;
	if (start - end > 4) return false;
	return (kind === 'title' ? softTitleGap : softGap).test(text.slice(end, start));
}

export function compilePhrases<T>(phrases: readonly Phrase<T>[]): Matcher<T> {
	const root = emptyNode<T>();
	for (const { phrase, cased = false, value } of phrases) {
		const parts = phraseParts(phrase);
		let node = root;
		for (const part of parts) node = step(node, part.toLowerCase());
		node.endings.push({
			value,
			exact: cased ? parts : null,
			literal: literalMarks.test(phrase) ? (cased ? phrase : phrase.toLowerCase()) : null,
		});
	}
	return root;
}

/** Every place where a phrase stands, in reading order; overlapping ones too. */
export function findPhrases<T>(matcher: Matcher<T>, words: Words): Match<T>[] {
	const found: Match<T>[] = [];
	for (let first = 0; first < words.lower.length; first++) walk(matcher, words, first, first, found);
	return found;
}

/** Leaves out matches that lie inside a longer one with the same `key`. */
export function outermost<M extends Match<unknown>>(matches: readonly M[], key: (match: M) => string): M[] {
	const reach = new Map<string, number>();
	return matches
		.toSorted((a, b) => a.first - b.first || b.last - a.last)
		.filter((match) => {
			if (match.last <= (reach.get(key(match)) ?? -1)) return false;
			reach.set(key(match), match.last);
			return true;
		});
}

function walk<T>(node: Node<T>, words: Words, first: number, next: number, found: Match<T>[]): void {
	for (const ending of node.endings) {
		if (stands(ending, words, first, next - 1)) {
			const at = words.starts[first] ?? 0;
			found.push({ value: ending.value, at, end: words.ends[next - 1] ?? at, first, last: next - 1 });
		}
	}
	const current = words.lower[next];
	if (current === undefined || (next > first && !words.joined[next])) return;
	const exact = node.words.get(current);
	if (exact) walk(exact, words, first, next + 1, found);
	for (const { prefix, node: after } of node.prefixes.get(current.slice(0, prefixKey)) ?? []) {
		if (current.startsWith(prefix)) walk(after, words, first, next + 1, found);
	}
	if (node.any) walk(node.any, words, first, next + 1, found);
}

function stands<T>({ exact, literal }: Ending<T>, words: Words, first: number, last: number): boolean {
	if (exact?.some((part, i) => words.text.slice(words.starts[first + i], words.ends[first + i]) !== part)) return false;
	if (literal === null) return true;
	const slice = words.text.slice(words.starts[first], words.ends[last]).replace(/\s+/g, ' ');
	return (exact ? slice : slice.toLowerCase()) === literal;
}

function step<T>(node: Node<T>, part: string): Node<T> {
	if (part === '*') return (node.any ??= emptyNode<T>());
	if (part.endsWith('*')) {
		const prefix = part.slice(0, -1);
		const key = prefix.slice(0, prefixKey);
		const list = node.prefixes.get(key) ?? [];
		node.prefixes.set(key, list);
		const known = list.find((entry) => entry.prefix === prefix);
		if (known) return known.node;
		const entry = { prefix, node: emptyNode<T>() };
		list.push(entry);
		return entry.node;
	}
	const known = node.words.get(part) ?? emptyNode<T>();
	node.words.set(part, known);
	return known;
}

function phraseParts(phrase: string): string[] {
	const parts = phrase.match(phrasePart) ?? [];
	if (parts.length === 0) throw new Error(`The phrase “${phrase}” holds no word to look for.`);
	const short = parts.find((part) => part.length > 1 && part.endsWith('*') && part.length <= prefixKey);
	if (short) throw new Error(`The phrase “${phrase}” needs at least ${prefixKey} letters before its \`*\`.`);
	if (parts[0] === '*') throw new Error(`The phrase “${phrase}” must begin with a word, not with \`*\`.`);
	return parts;
}

function emptyNode<T>(): Node<T> {
	return { words: new Map(), prefixes: new Map(), any: null, endings: [] };
}
