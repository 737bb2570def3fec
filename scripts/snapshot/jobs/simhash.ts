/** 64 bits of which near-identical texts differ in a few, as two unsigned halves. */
export interface Simhash {
	high: number;
	low: number;
}

const LEAST_WORDS = 20;

/** null for texts of fewer than twenty words: too little to tell two adverts apart. */
export function simhash(text: string): Simhash | null {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length < LEAST_WORDS) return null;
	const votes = new Int32Array(64);
	let before = 0;
	let between = 0;
	for (const word of words) {
		const hash = hashWord(word);
		// Three words in a row, so that the order of sentences counts little and their wording much.
		const shingle = Math.imul(before, 31) ^ Math.imul(between, 17) ^ hash;
		const high = mix(shingle);
		const low = mix(shingle ^ 0x9e3779b9);
		for (let bit = 0; bit < 32; bit++) {
			votes[bit] = (votes[bit] ?? 0) + ((high >>> bit) & 1) * 2 - 1;
			votes[bit + 32] = (votes[bit + 32] ?? 0) + ((low >>> bit) & 1) * 2 - 1;
		}
		before = between;
		between = hash;
	}
	return { high: half(votes, 0), low: half(votes, 32) };
}

/** In how many of the 64 bits the two differ. */
export function simhashDistance(a: Simhash, b: Simhash): number {
	return bits(a.high ^ b.high) + bits(a.low ^ b.low);
}

function half(votes: Int32Array, from: number): number {
	let value = 0;
	for (let bit = 0; bit < 32; bit++) if ((votes[from + bit] ?? 0) > 0) value |= 1 << bit;
	return value >>> 0;
}

/** FNV-1a. */
function hashWord(word: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
	return hash;
}

/** The finaliser of MurmurHash3, so that neighbouring values share no bits. */
function mix(value: number): number {
	let hash = value;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

function bits(value: number): number {
	let count = value - ((value >>> 1) & 0x55555555);
	count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
	return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** As sixteen hexadecimal digits. */
export function simhashText({ high, low }: Simhash): string {
	return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

export function readSimhash(text: string): Simhash {
	return { high: Number.parseInt(text.slice(0, 8), 16), low: Number.parseInt(text.slice(8), 16) };
}
