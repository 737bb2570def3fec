import { decode } from './bytes.ts';
import { FeedFault } from './fault.ts';

export type JsonPath = readonly (string | number)[];

/** Something JSON.parse would accept without a word and should not. */
export interface JsonHazard {
	kind: 'duplicate-key' | 'forbidden-key' | 'number-range';
	/** Where it stands, from the root: `['jobs', 3, 'url']`. */
	path: JsonPath;
}

/** What stands at a path of a tree; undefined where nothing does. */
export function valueAt(tree: unknown, path: JsonPath): unknown {
	return path.reduce((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], tree);
}

/** Keys that reach into an object’s prototype. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface JsonBody {
	value: unknown;
	/** Keys that occur twice or were left out because they reach into a prototype; numbers that are too large. */
	hazards: JsonHazard[];
}

/**
 * The bytes of a body as JSON. Whole numbers that a double cannot hold come back as text, so that two ids never become
 * one; other numbers beyond its range as null. Throws a FeedFault for anything that is not clean JSON; `charset` is what
 * the server declared.
 */
export function readJson(body: Uint8Array, charset: string | null = null): JsonBody {
	const text = decode(body, charset).trimStart();
	if (text === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (text.startsWith('<')) {
		throw new FeedFault('html-not-json', `The body is a page or XML, not JSON: it starts with “${text.slice(0, 40)}”.`);
	}
	const { hazards, needsCare } = scanJson(text);
	return { value: parse(text, needsCare), hazards };
}

function parse(text: string, needsCare: boolean): unknown {
	try {
		return JSON.parse(text, needsCare ? revive : undefined) as unknown;
	} catch (error) {
		throw new FeedFault('json', `The body is not JSON: ${sentence((error as Error).message)}`);
	}
}

function revive(key: string, value: unknown, context?: { source?: string }): unknown {
	if (forbiddenKeys.has(key)) return undefined;
	if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
	const source = context?.source;
	if (source !== undefined && /^-?\d+$/.test(source)) return source;
	return Number.isFinite(value) ? value : null;
}

function sentence(message: string): string {
	const line = message.replace(/\s+/g, ' ').trim();
	return line.endsWith('.') ? line : `${line}.`;
}

interface JsonScan {
	hazards: JsonHazard[];
	/** Whether there is a key to leave out, or a number that a double may not hold. */
	needsCare: boolean;
}

interface Container {
	/** Keys seen so far; null in an array. */
	keys: Set<string> | null;
	/** The key or the place in the list that is being read. */
	at: string | number;
}

const MAX_DEPTH = 64;
const MAX_HAZARDS = 1_000;
/** Values of a body, empty lists and objects included: they cost far more parsed than written. */
const MAX_VALUES = 2_000_000;
/** Digits from which on a number may not fit a double. */
const LONG_NUMBER = 16;

/**
 * Walks a JSON text once, before it is parsed. Finds keys that occur twice in one object or reach into a prototype, and
 * numbers beyond all range. Throws a FeedFault for nesting deeper than 64 levels and for more than two million values.
 * Whether the text is JSON is for JSON.parse to say.
 */
function scanJson(text: string): JsonScan {
	const scan: JsonScan = { hazards: [], needsCare: false };
	const open: Container[] = [];
	const note = (kind: JsonHazard['kind']) => {
		if (scan.hazards.length < MAX_HAZARDS) scan.hazards.push({ kind, path: open.map(({ at }) => at) });
	};
	const token = /["[\]{},]|-?\d[\d.eE+-]*/g;
	let values = 0;
	for (let found = token.exec(text); found !== null; found = token.exec(text)) {
		const [word] = found;
		const inside = open.at(-1);
		if (word === '"') {
			const end = endOfString(text, found.index);
			token.lastIndex = end + 1;
			if (inside?.keys && isKey(text, end)) {
				const key = readKey(text.slice(found.index, end + 1));
				inside.at = key;
				if (forbiddenKeys.has(key)) {
					scan.needsCare = true;
					note('forbidden-key');
				} else if (inside.keys.has(key)) note('duplicate-key');
				inside.keys.add(key);
			}
		} else if (word === '{' || word === '[') {
			if (open.length >= MAX_DEPTH) {
				throw new FeedFault('depth', `The body nests deeper than ${MAX_DEPTH} levels, so it was not parsed.`);
			}
			open.push({ keys: word === '{' ? new Set() : null, at: 0 });
			values += 1;
		} else if (word === '}' || word === ']') {
			open.pop();
		} else if (word === ',') {
			if (typeof inside?.at === 'number') inside.at += 1;
			values += 1;
		} else if (word.length >= LONG_NUMBER || /e/i.test(word)) {
			scan.needsCare = true;
			if (!/^-?\d+$/.test(word) && !Number.isFinite(Number(word))) note('number-range');
		}
		if (values > MAX_VALUES) {
			throw new FeedFault('too-many-values', `The body has more than ${MAX_VALUES} values, so it was not parsed.`);
		}
	}
	return scan;
}

/** Where the string that begins at `start` has its closing quote. */
function endOfString(text: string, start: number): number {
	for (let end = start; ;) {
		end = text.indexOf('"', end + 1);
		if (end === -1) return text.length;
		let slashes = 0;
		while (text[end - 1 - slashes] === '\\') slashes += 1;
		if (slashes % 2 === 0) return end;
	}
}

function isKey(text: string, end: number): boolean {
	const colon = /\s*:/y;
	colon.lastIndex = end + 1;
	return colon.test(text);
}

/** A key without its quotes and escapes, so that it is known again however it is written. */
function readKey(quoted: string): string {
	if (!quoted.includes('\\')) return quoted.slice(1, -1);
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted.slice(1, -1);
	}
}
