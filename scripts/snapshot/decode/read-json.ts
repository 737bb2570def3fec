import { isUtf8 } from 'node:buffer';
import { decode } from './bytes.ts';
import { FeedFault } from './fault.ts';
import { forbiddenKeys, type JsonHazard, type JsonPath } from './json-hazards.ts';
import { scanJson, type JsonList, type JsonRow } from './json-scan.ts';

export interface JsonBody {
	/**
	 * Rows of a long list are parsed when they are looked at, and again each time, so that never more than one is in
	 * memory: look once, and keep no more than is needed.
	 */
	value: unknown;
	/** Keys that occur twice or were left out because they reach into a prototype; numbers and rows that are too large. */
	hazards: JsonHazard[];
}

/**
 * The bytes of a body as JSON. Whole numbers that a double cannot hold come back as text, so that two ids never
 * become one; other numbers beyond its range and rows that are too large, as null. Throws a FeedFault for anything that is not clean JSON; `charset` is
 * what the server declared.
 */
export function readJson(body: Uint8Array, charset: string | null = null): JsonBody {
	const bytes = toUtf8(body, charset);
	const start = bytes.subarray(firstCharacter(bytes)).subarray(0, 200).toString();
	if (start === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (start.startsWith('<')) {
		throw new FeedFault(
			'html-not-json',
			`The body is a page or XML, not JSON: it starts with “${start.slice(0, 40)}”.`,
		);
	}
	const { lists, hazards, restNeedsCare } = scanJson(bytes);
	const value = parse(around(bytes, lists), restNeedsCare, 'The body');
	return { value: lists.reduce((whole, list) => withRows(whole, list.path, readRows(bytes, list)), value), hazards };
}

/** The same text in UTF-8 without a byte-order mark: bytes that are UTF-8 stay where they are. */
function toUtf8(body: Uint8Array, charset: string | null): Buffer {
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	const isPlain = (charset === null || /^utf-?8$/i.test(charset)) && isUtf8(bytes);
	if (!isPlain) return Buffer.from(decode(body, charset));
	const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	return hasMark ? bytes.subarray(3) : bytes;
}

function firstCharacter(bytes: Buffer): number {
	let i = 0;
	while (i < bytes.length && (bytes[i] ?? 0) <= 0x20) i += 1;
	return i;
}

/** The text with its long lists left empty. */
function around(bytes: Buffer, lists: readonly JsonList[]): string {
	let text = '';
	let from = 0;
	for (const list of lists) {
		text += `${bytes.toString('utf8', from, list.from)}[]`;
		from = list.to;
	}
	return text + bytes.toString('utf8', from);
}

/** An array that parses a row whenever it is looked at. Each has been parsed once before, so that none can throw. */
function readRows(bytes: Buffer, { rows }: JsonList): unknown[] {
	const array: unknown[] = [];
	for (const [index, row] of rows.entries()) {
		const read = () => readRow(bytes, row, index);
		read();
		Object.defineProperty(array, index, { enumerable: true, configurable: true, get: read });
	}
	return array;
}

function readRow(bytes: Buffer, { from, to, isTooLarge, needsCare }: JsonRow, index: number): unknown {
	return isTooLarge ? null : parse(bytes.toString('utf8', from, to), needsCare, `Row ${index} of the body`);
}

/** The value with an array put where the path leads. A path through a key that was left out leads nowhere. */
function withRows(value: unknown, path: JsonPath, rows: unknown[]): unknown {
	const last = path.at(-1);
	if (last === undefined) return rows;
	let at = value;
	for (const step of path.slice(0, -1)) at = own(at, step);
	if (own(at, last) !== undefined) (at as Record<string | number, unknown>)[last] = rows;
	return value;
}

function own(value: unknown, key: string | number): unknown {
	const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
	return isThere ? (value as Record<string | number, unknown>)[key] : undefined;
}

function parse(text: string, needsCare: boolean, what: string): unknown {
	try {
		return needsCare ? (JSON.parse(text, revive) as unknown) : (JSON.parse(text) as unknown);
	} catch (error) {
		throw new FeedFault('json', `${what} is not JSON: ${sentence((error as Error).message)}`);
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
