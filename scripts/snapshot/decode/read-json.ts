import { decode } from './bytes.ts';
import { FeedFault } from './fault.ts';

export type JsonPath = readonly (string | number)[];

/** The value at a path of a tree; undefined where there is none. */
export function valueAt(tree: unknown, path: JsonPath): unknown {
	return path.reduce((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], tree);
}

/** Something that JSON.parse accepts silently although the result may be wrong. */
export interface JsonHazard {
	/** A key that occurs twice; a key left out because it could change a prototype; a number beyond the range of a double. */
	kind: 'duplicate-key' | 'forbidden-key' | 'number-range';
	/** Path from the value that was searched: `['categories', 'team']`. */
	path: JsonPath;
}

/** The hazards found while parsing, by the object or list that contains them. */
const found = new WeakMap<object, readonly JsonHazard[]>();

/** All hazards in a value that `readJson` returned, at any depth, except those inside `except`. */
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

/** Shared empty list: nearly every value has no hazards. */
const none: readonly JsonHazard[] = [];

const forbiddenKeys: ReadonlySet<string | number> = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 64;
/** Most hazards recorded for one body; later ones are ignored. */
const MAX_HAZARDS = 1_000;
/** Most values in one body, empty lists and objects included: parsed values need far more memory than their text. */
const MAX_VALUES = 2_000_000;
const beyondRange = Symbol('a number out of range');

/**
 * Parses the bytes of a body as JSON. An integer that a double cannot hold is returned as text, so that two different ids never
 * become equal; any other number out of range becomes null. Throws a FeedFault for invalid JSON, for nesting deeper than 64 levels
 * and for more than two million values. `charset` is the character set that the server declared.
 */
export function readJson(body: Uint8Array, charset: string | null = null): unknown {
	const text = decode(body, charset).trimStart();
	if (text === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (text.startsWith('<')) {
		throw new FeedFault('html-not-json', `The body is HTML or XML, not JSON; it starts with “${text.slice(0, 40)}”.`);
	}
	return new JsonReader(text).read();
}

/** Parses a JSON text in one pass. */
class JsonReader {
	readonly #text: string;
	#at = 0;
	#values = 0;
	#hazards = 0;

	constructor(text: string) {
		this.#text = text;
	}

	read(): unknown {
		const value = this.#readValue(0);
		if (this.#nextCharacter() !== undefined) this.#notJson();
		return value === beyondRange ? null : value;
	}

	#readValue(depth: number): unknown {
		this.#values += 1;
		if (this.#values > MAX_VALUES) {
			throw new FeedFault('too-many-values', `The body has more than ${MAX_VALUES} values, so it was not parsed.`);
		}
		const character = this.#nextCharacter();
		if (character === '"') return this.#readString();
		if (character !== '{' && character !== '[') return this.#readWord();
		if (depth === MAX_DEPTH) {
			throw new FeedFault('depth', `The body nests deeper than ${MAX_DEPTH} levels, so it was not parsed.`);
		}
		const isList = character === '[';
		const container = (isList ? [] : {}) as Record<string | number, unknown>;
		let count = 0;
		for (this.#expect(character); this.#nextCharacter() !== (isList ? ']' : '}'); count += 1) {
			if (count > 0) this.#expect(',');
			const key = isList ? count : this.#readString();
			if (!isList) this.#expect(':');
			this.#add(container, key, this.#readValue(depth + 1));
		}
		this.#at += 1;
		return container;
	}

	#add(container: Record<string | number, unknown>, key: string | number, item: unknown): void {
		const isForbidden = forbiddenKeys.has(key);
		const isDuplicate = Object.hasOwn(container, key);
		if ((isForbidden || isDuplicate || item === beyondRange) && this.#hazards < MAX_HAZARDS) {
			this.#hazards += 1;
			const kind = isForbidden ? 'forbidden-key' : isDuplicate ? 'duplicate-key' : 'number-range';
			found.set(container, [...(found.get(container) ?? []), { kind, path: [key] }]);
		}
		if (!isForbidden) container[key] = item === beyondRange ? null : item;
	}

	#readString(): string {
		if (this.#nextCharacter() !== '"') this.#notJson();
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

	#nextCharacter(): string | undefined {
		while (' \t\r\n'.includes(this.#text[this.#at] ?? '?')) this.#at += 1;
		return this.#text[this.#at];
	}

	#expect(character: string): void {
		if (this.#nextCharacter() !== character) this.#notJson();
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
