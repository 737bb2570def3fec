import { FeedFault } from './fault.ts';
import { forbiddenKeys, type JsonHazard, type JsonPath } from './json-hazards.ts';

/** A long list whose rows can be parsed one by one. Offsets are bytes. */
export interface JsonList {
	path: JsonPath;
	from: number;
	to: number;
	rows: JsonRow[];
}

export interface JsonRow {
	from: number;
	to: number;
	/** More than `MAX_ROW` bytes or `MAX_ROW_VALUES` values: not to be parsed. */
	isTooLarge: boolean;
	/** Brackets, commas and keys: about as many as values. */
	values: number;
	/** Holds a key to leave out or a number that a double may not hold. */
	needsCare: boolean;
}

export interface JsonScan {
	hazards: JsonHazard[];
	lists: JsonList[];
	/** As `JsonRow.needsCare`, for what stands outside the lists. */
	restNeedsCare: boolean;
}

interface Container {
	closer: number;
	/** Keys seen so far; null in an array. */
	keys: Set<string> | null;
	at: string | number;
}

const MAX_DEPTH = 64;
const MAX_HAZARDS = 1_000;
/** Bytes of one row; the longest adverts have about a hundred thousand. */
export const MAX_ROW = 2 * 1024 * 1024;
/** Bytes of a body outside its rows. */
const MAX_REST = 4 * 1024 * 1024;
/** Values of one row, and of all that stands outside the rows: small brackets cost far more parsed than written. */
export const MAX_ROW_VALUES = 20_000;
const MAX_REST_VALUES = 100_000;
const MAX_ROWS = 200_000;
/** A shorter list is parsed with what stands around it. */
const LEAST_LIST = 64 * 1024;
const MAX_LIST_DEPTH = 4;
/** The list in which a recording keeps the bodies of several requests: its elements are pages, not rows. */
const RECORDED_PAGES = 'list_pages';
/** Digits from which on a number may not fit a double. */
const LONG_NUMBER = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/**
 * Walks the bytes of a JSON text once, before any of it is parsed, in memory that does not grow with it. Finds its long
 * lists with their rows, keys that occur twice in one object or reach into a prototype, numbers beyond all range, and
 * rows too large to parse.
 * Throws a FeedFault for nesting deeper than 64 levels and for a body that is mostly something else than rows. Whether
 * the pieces are JSON is for JSON.parse to say.
 */
export function scanJson(bytes: Buffer): JsonScan {
	return new Scanner(bytes).scan();
}

class Scanner {
	#bytes: Buffer;
	#open: Container[] = [];
	#scan: JsonScan = { hazards: [], lists: [], restNeedsCare: false };
	#list: JsonList | null = null;
	#listDepth = 0;
	#row: JsonRow | null = null;
	/** Bytes of the lists that are through. */
	#inLists = 0;
	#restValues = 0;

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}

	scan(): JsonScan {
		const bytes = this.#bytes;
		for (let i = 0; i < bytes.length; i++) {
			const byte = bytes[i];
			if (byte === QUOTE) i = this.#string(i);
			else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#opens(byte, i);
			else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#closes(byte, i);
			else if (byte === COMMA) this.#comma(i);
			else if (isDigit(byte)) i = this.#number(i);
		}
		if (this.#open.length > 0) throw new FeedFault('json', 'The body is not JSON: it ends before its last bracket.');
		if (bytes.length - this.#inLists > MAX_REST) throw tooMuchElse();
		return this.#scan;
	}

	#string(start: number): number {
		const end = endOfString(this.#bytes, start);
		const inside = this.#open.at(-1);
		this.#measure(end, 0);
		if (inside?.keys && !this.#row?.isTooLarge && isKey(this.#bytes, end)) this.#key(inside, inside.keys, start, end);
		return end;
	}

	#key(inside: Container, keys: Set<string>, start: number, end: number): void {
		const key = readKey(this.#bytes, start, end);
		inside.at = key;
		if (forbiddenKeys.has(key)) {
			this.#takeCare();
			this.#hazard('forbidden-key');
		} else if (keys.has(key)) this.#hazard('duplicate-key');
		keys.add(key);
	}

	#number(start: number): number {
		let end = start + 1;
		while (isOfNumber(this.#bytes[end])) end += 1;
		const hasExponent = end - start < LONG_NUMBER && /e/i.test(this.#bytes.toString('latin1', start, end));
		if (end - start >= LONG_NUMBER || hasExponent) {
			this.#takeCare();
			const text = this.#bytes.toString('latin1', start, Math.min(end, start + 400));
			if (/e/i.test(text) && !Number.isFinite(Number(text))) this.#hazard('number-range');
		}
		return end - 1;
	}

	#opens(byte: number, at: number): void {
		if (this.#open.length >= MAX_DEPTH) {
			throw new FeedFault('depth', `The body nests deeper than ${MAX_DEPTH} levels, so it was not parsed.`);
		}
		this.#measure(at, 1);
		const isArray = byte === OPEN_ARRAY;
		const path = isArray && !this.#list && this.#open.length < MAX_LIST_DEPTH ? this.#path() : null;
		this.#open.push({ closer: isArray ? CLOSE_ARRAY : CLOSE_OBJECT, keys: isArray ? null : new Set(), at: 0 });
		if (path === null || (path.length === 1 && path[0] === RECORDED_PAGES)) return;
		this.#list = { path, from: at, to: at, rows: [] };
		this.#listDepth = this.#open.length;
		this.#row = rowFrom(at + 1);
	}

	#closes(byte: number, at: number): void {
		const isListEnd = this.#list !== null && this.#open.length === this.#listDepth;
		if (this.#open.pop()?.closer !== byte) {
			throw new FeedFault('json', `The body is not JSON: a bracket closes at byte ${at} that was not opened.`);
		}
		if (!isListEnd || !this.#list) return;
		const isEmpty = this.#list.rows.length === 0 && isBlank(this.#bytes, this.#list.from + 1, at);
		if (!isEmpty) this.#endRow(at);
		this.#list.to = at + 1;
		this.#endList(this.#list);
	}

	#comma(at: number): void {
		const inside = this.#open.at(-1);
		this.#measure(at, 1);
		if (!inside || inside.keys) return;
		const isRowEnd = this.#list !== null && this.#open.length === this.#listDepth;
		if (isRowEnd) this.#endRow(at);
		inside.at = (inside.at as number) + 1;
	}

	#endRow(at: number): void {
		if (!this.#list || !this.#row) return;
		this.#measure(at, 0);
		this.#row.to = at;
		this.#list.rows.push(this.#row);
		if (this.#list.rows.length > MAX_ROWS) {
			throw new FeedFault('too-many-rows', `The body has a list of more than ${MAX_ROWS} rows.`);
		}
		this.#row = rowFrom(at + 1);
	}

	#endList(list: JsonList): void {
		this.#list = null;
		this.#row = null;
		if (list.to - list.from < LEAST_LIST) {
			this.#restValues += list.rows.reduce((sum, { values }) => sum + values, 0);
			if (list.rows.some(({ needsCare }) => needsCare)) this.#scan.restNeedsCare = true;
			return;
		}
		this.#inLists += list.to - list.from;
		this.#scan.lists.push(list);
	}

	/** Counts values and notices what has grown too large at the position. */
	#measure(at: number, values: number): void {
		const row = this.#row;
		if (!row) {
			this.#restValues += values;
			if (at - this.#inLists > MAX_REST || this.#restValues > MAX_REST_VALUES) throw tooMuchElse();
			return;
		}
		row.values += values;
		if (row.isTooLarge || (at - row.from <= MAX_ROW && row.values <= MAX_ROW_VALUES)) return;
		row.isTooLarge = true;
		for (const { keys } of this.#open.slice(this.#listDepth)) keys?.clear();
		this.#scan.hazards.push({ kind: 'row-too-large', path: this.#path().slice(0, this.#listDepth) });
	}

	#takeCare(): void {
		if (this.#row) this.#row.needsCare = true;
		else this.#scan.restNeedsCare = true;
	}

	#hazard(kind: JsonHazard['kind']): void {
		if (this.#scan.hazards.length < MAX_HAZARDS) this.#scan.hazards.push({ kind, path: this.#path() });
	}

	#path(): JsonPath {
		return this.#open.map(({ at }) => at);
	}
}

function rowFrom(from: number): JsonRow {
	return { from, to: from, isTooLarge: false, values: 0, needsCare: false };
}

function tooMuchElse(): FeedFault {
	return new FeedFault(
		'not-rows',
		`The body holds more than ${MAX_REST} bytes or ${MAX_REST_VALUES} values that are not rows of a list.`,
	);
}

function endOfString(bytes: Buffer, start: number): number {
	for (let end = start; ;) {
		end = bytes.indexOf(QUOTE, end + 1);
		if (end === -1) return bytes.length;
		let slashes = 0;
		while (bytes[end - 1 - slashes] === BACKSLASH) slashes += 1;
		if (slashes % 2 === 0) return end;
	}
}

function isKey(bytes: Buffer, end: number): boolean {
	let i = end + 1;
	while (isSpace(bytes[i])) i += 1;
	return bytes[i] === COLON;
}

function readKey(bytes: Buffer, start: number, end: number): string {
	const text = bytes.toString('utf8', start + 1, end);
	if (!text.includes('\\')) return text;
	try {
		return String(JSON.parse(`"${text}"`));
	} catch {
		return text;
	}
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (!isSpace(bytes[i])) return false;
	return true;
}

function isSpace(byte: number | undefined): boolean {
	return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Whether the byte can stand in a number after its first digit. */
function isOfNumber(byte: number | undefined): boolean {
	return isDigit(byte) || byte === 0x2e || byte === 0x2b || byte === 0x2d || byte === 0x45 || byte === 0x65;
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
