const MIN_WORDS = 20;

/**
 * A 64-bit simhash as sixteen hexadecimal digits: nearly identical texts differ in few bits. null for texts of fewer than twenty
 * words, which are too short to tell two adverts apart.
 */
export function simhash(text: string): string | null {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length < MIN_WORDS) return null;
	// For each bit, the number of shingles whose hash has it set.
	const counts = new Int32Array(64);
	let secondLast = 0;
	let previous = 0;
	for (const word of words) {
		const hash = hashWord(word);
		// Three consecutive words, so that the wording matters more than the order of sentences.
		const shingle = Math.imul(secondLast, 31) ^ Math.imul(previous, 17) ^ hash;
		const high = mix(shingle);
		const low = mix(shingle ^ 0x9e3779b9);
		for (let bit = 0; bit < 32; bit++) {
			counts[bit] = (counts[bit] ?? 0) + ((high >>> bit) & 1);
			counts[bit + 32] = (counts[bit + 32] ?? 0) + ((low >>> bit) & 1);
		}
		secondLast = previous;
		previous = hash;
	}
	const threshold = words.length / 2;
	return hexDigits(counts.subarray(0, 32), threshold) + hexDigits(counts.subarray(32), threshold);
}

/** The number of bits, of 64, in which the two hashes differ. */
export function simhashDistance(a: string, b: string): number {
	const differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
	return differing.toString(2).replaceAll('0', '').length;
}

/** Eight hexadecimal digits; a bit is set if more than `threshold` shingles have it set. */
function hexDigits(counts: Int32Array, threshold: number): string {
	const value = counts.reduce((sum, times, bit) => (times > threshold ? sum + 2 ** bit : sum), 0);
	return value.toString(16).padStart(8, '0');
}

/** FNV-1a. */
function hashWord(word: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
	return hash;
}

/** The finaliser of MurmurHash3: spreads similar values over all bits. */
function mix(value: number): number {
	let hash = value;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
