import { chance } from './random.ts';
import { backs, fronts, seconds } from './words.ts';

/**
 * Name and slug of the `index`-th employer. No two indices share one: front and back halves are combined in an
 * order in which every pair occurs once, and each further round of pairs has a second word of its own.
 */
export function inventName(seed: string, index: number): { name: string; slug: string } {
	const pairs = fronts.length * backs.length;
	const [place, round] = [index % pairs, Math.floor(index / pairs)];
	const front = shuffled(seed, 'fronts', fronts)[place % fronts.length] ?? '';
	const row = Math.floor(place / fronts.length);
	const back = shuffled(seed, 'backs', backs)[((place % fronts.length) + row) % backs.length] ?? '';
	const words = seconds[round];
	if (words === undefined) {
		throw new RangeError(`There are names for ${pairs * seconds.length} employers only; ask for fewer listings.`);
	}
	const name = `${front}${back}${chance(seed, 'name', index).pick(words)}`;
	return { name, slug: name.toLowerCase().replaceAll(' ', '-') };
}

const orders = new Map<string, string[]>();
function shuffled(seed: string, purpose: string, words: readonly string[]): string[] {
	const key = `${seed}\u0000${purpose}`;
	const known = orders.get(key) ?? chance(seed, purpose).some(words, words.length);
	orders.set(key, known);
	return known;
}
