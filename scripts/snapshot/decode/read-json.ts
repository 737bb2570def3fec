import { decode } from './bytes.ts';
import { FeedFault } from './fault.ts';

export type JsonPath = readonly (string | number)[];

/** What stands at a path of a tree; undefined where nothing does. */
export function valueAt(tree: unknown, path: JsonPath): unknown {
	return path.reduce((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], tree);
}

/** Something JSON.parse would accept without a word and should not. */
export interface JsonHazard {
	/** A key that occurs twice; one that was left out because it reaches into a prototype; a number beyond all range. */
	kind: 'duplicate-key' | 'forbidden-key' | 'number-range';
	/** Where it stands in the value that was looked at: `['categories', 'team']`. */
	path: JsonPath;
}

/** By the object or list that they are in. */
const found = new WeakMap<object, readonly JsonHazard[]>();

/** What is doubtful in a value that `readJson` gave, at any depth; but not in `except`, should it be part of it. */
export function hazardsIn(value: unknown, except?: unknown): readonly JsonHazard[] {
	if (typeof value !== 'object' || value === null || value === except) return none;
	let hazards = found.get(value) ?? none;
	for (const key of Object.keys(value)) {
		const below = hazardsIn((value as Record<string, unknown>)[key], except);
		if (below.length > 0)
			hazards = [...hazards, ...below.map((hazard) => ({ ...hazard, path: [key, ...hazard.path] }))];
	}
	return hazards;
}

/** What nearly every value has. */
const none: readonly JsonHazard[] = [];

const forbiddenKeys: ReadonlySet<string | number> = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 64;
/** Of a body; what is doubtful beyond them is not told of. */
const MAX_HAZARDS = 1_000;
/** Values of a body, empty lists and objects included: they cost far more parsed than written. */
const MAX_VALUES = 2_000_000;
const beyondRange = Symbol('a number beyond all range');

/**
 * The bytes of a body as JSON. Whole numbers that a double cannot hold come back as text, so that two ids never become
 * one; other numbers beyond its range as null. Throws a FeedFault for anything that is not clean JSON, for nesting deeper
 * than 64 levels and for more than two million values; `charset` is what the server declared.
 */
export function readJson(body: Uint8Array, charset: string | null = null): unknown {
	const text = decode(body, charset).trimStart();
	if (text === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (text.startsWith('<')) {
		throw new FeedFault('html-not-json', `The body is a page or XML, not JSON: it starts with “${text.slice(0, 40)}”.`);
	}
	return new JsonReader(text).read();
}

/** Reads one text from its start to its end, a value at a time. */
class JsonReader {
	readonly #text: string;
	#at = 0;
	#values = 0;
	#doubts = 0;

	constructor(text: string) {
		this.#text = text;
	}

	read(): unknown {
		const value = this.#readValue(0);
		if (this.#nextSign() !== undefined) this.#notJson();
		return value === beyondRange ? null : value;
	}

	#readValue(depth: number): unknown {
		this.#values += 1;
		if (this.#values > MAX_VALUES) {
			throw new FeedFault('too-many-values', `The body has more than ${MAX_VALUES} values, so it was not parsed.`);
		}
		const sign = this.#nextSign();
		if (sign === '"') return this.#readString();
		if (sign !== '{' && sign !== '[') return this.#readWord();
		if (depth === MAX_DEPTH) {
			throw new FeedFault('depth', `The body nests deeper than ${MAX_DEPTH} levels, so it was not parsed.`);
		}
		const isList = sign === '[';
		const whole = (isList ? [] : {}) as Record<string | number, unknown>;
		let count = 0;
		for (this.#eat(sign); this.#nextSign() !== (isList ? ']' : '}'); count += 1) {
			if (count > 0) this.#eat(',');
			const key = isList ? count : this.#readString();
			if (!isList) this.#eat(':');
			this.#put(whole, key, this.#readValue(depth + 1));
		}
		this.#at += 1;
		return whole;
	}

	#put(whole: Record<string | number, unknown>, key: string | number, item: unknown): void {
		const isForbidden = forbiddenKeys.has(key);
		const isTwice = Object.hasOwn(whole, key);
		if ((isForbidden || isTwice || item === beyondRange) && this.#doubts < MAX_HAZARDS) {
			this.#doubts += 1;
			const kind = isForbidden ? 'forbidden-key' : isTwice ? 'duplicate-key' : 'number-range';
			found.set(whole, [...(found.get(whole) ?? []), { kind, path: [key] }]);
		}
		if (!isForbidden) whole[key] = item === beyondRange ? null : item;
	}

	#readString(): string {
		if (this.#nextSign() !== '"') this.#notJson();
		const start = this.#at;
		let slashes: number;
		do {
			this.#at = this.#text.indexOf('"', this.#at + 1);
			if (this.#at === -1) this.#notJson();
			for (slashes = 0; this.#text[this.#at - 1 - slashes] === '\\';) slashes += 1;
		} while (slashes % 2 === 1);
		this.#at += 1;
		return this.#parse(this.#text.slice(start, this.#at)) as string;
	}

	#readWord(): unknown {
		const [word = ''] = this.#text.slice(this.#at, this.#at + 1_000).match(/^[-+.\w]+/) ?? [];
		this.#at += word.length;
		const read = this.#parse(word);
		if (typeof read !== 'number' || Number.isSafeInteger(read)) return read;
		if (/^-?\d+$/.test(word)) return word;
		return Number.isFinite(read) ? read : beyondRange;
	}

	#nextSign(): string | undefined {
		while (' \t\r\n'.includes(this.#text[this.#at] ?? '?')) this.#at += 1;
		return this.#text[this.#at];
	}

	#eat(sign: string): void {
		if (this.#nextSign() !== sign) this.#notJson();
		this.#at += 1;
	}

	#parse(part: string): unknown {
		try {
			return JSON.parse(part);
		} catch {
			return this.#notJson();
		}
	}

	#notJson(): never {
		let why = '';
		try {
			JSON.parse(this.#text);
		} catch (error) {
			why = `: ${(error as Error).message.replace(/\s+/g, ' ').replace(/\.$/, '')}`;
		}
		throw new FeedFault('json', `The body is not JSON${why}.`);
	}
}
