import { FeedFault } from './fault.ts';
import { forbiddenKeys, type JsonHazard } from './json-hazards.ts';

export interface JsonScan {
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
export function scanJson(text: string): JsonScan {
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
