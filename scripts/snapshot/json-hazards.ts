import { FeedFault } from './fault.ts';

export type JsonPath = readonly (string | number)[];

/** Something JSON.parse would accept without a word and should not. */
export interface JsonHazard {
	kind: 'duplicate-key' | 'forbidden-key';
	/** Where it stands, from the root: `['jobs', 3, 'url']`. */
	path: JsonPath;
}

export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Container {
	/** Keys seen so far; null in an array. */
	keys: Set<string> | null;
	at: string | number;
}

const MAX_HAZARDS = 1_000;

/**
 * Walks the text once, before it is parsed: refuses nesting deeper than `maxDepth`, and lists keys that occur twice
 * in one object or that would reach into an object’s prototype. Whether the text is JSON is for JSON.parse to say.
 */
export function findJsonHazards(text: string, maxDepth = 64): JsonHazard[] {
	const hazards: JsonHazard[] = [];
	const open: Container[] = [];
	for (let i = 0; i < text.length; i++) {
		const char = text.charCodeAt(i);
		const inside = open.at(-1);
		if (char === QUOTE) {
			const end = endOfString(text, i);
			if (inside?.keys && isKey(text, end)) {
				const key = readKey(text.slice(i, end + 1));
				inside.at = key;
				const kind = forbiddenKeys.has(key) ? 'forbidden-key' : inside.keys.has(key) ? 'duplicate-key' : null;
				if (kind && hazards.length < MAX_HAZARDS) hazards.push({ kind, path: open.map(({ at }) => at) });
				inside.keys.add(key);
			}
			i = end;
		} else if (char === OPEN_OBJECT || char === OPEN_ARRAY) {
			if (open.length >= maxDepth) {
				throw new FeedFault('depth', `The body nests deeper than ${maxDepth} levels, so it was not parsed.`);
			}
			open.push({ keys: char === OPEN_OBJECT ? new Set() : null, at: 0 });
		} else if (char === CLOSE_OBJECT || char === CLOSE_ARRAY) open.pop();
		else if (char === COMMA && inside && !inside.keys) inside.at = (inside.at as number) + 1;
	}
	return hazards;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

function endOfString(text: string, start: number): number {
	for (let i = start + 1; i < text.length; i++) {
		const char = text.charCodeAt(i);
		if (char === BACKSLASH) i += 1;
		else if (char === QUOTE) return i;
	}
	return text.length;
}

function isKey(text: string, end: number): boolean {
	let i = end + 1;
	while (i < text.length && text.charCodeAt(i) <= 0x20) i += 1;
	return text.charCodeAt(i) === COLON;
}

function readKey(quoted: string): string {
	if (!quoted.includes('\\')) return quoted.slice(1, -1);
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted;
	}
}
