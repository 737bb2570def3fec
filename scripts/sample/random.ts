/**
 * The sample’s only source of chance: sfc32, seeded from an FNV-1a hash of the seed and a purpose.
 * Each purpose has a stream of its own, so that drawing more for one thing changes no other.
 */
export interface Chance {
	/** At least 0, below 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	int(low: number, high: number): number;
	pick<T>(of: readonly T[]): T;
	/** `count` different entries in random order; all of them where there are fewer. */
	some<T>(of: readonly T[], count: number): T[];
	is(probability: number): boolean;
	/** Normally distributed with mean 0 and deviation 1. */
	normal(): number;
}

type Purpose = readonly (string | number)[];

export function chance(seed: string, ...purpose: Purpose): Chance {
	const next = sfc32([seed, ...purpose].join('\u0000'));
	const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(of: readonly T[]): T => {
		const one = of[int(0, of.length - 1)];
		if (one === undefined) throw new Error('There is nothing to pick from in an empty list.');
		return one;
	};
	const some = <T>(of: readonly T[], count: number): T[] => {
		const rest = [...of];
		const taken: T[] = [];
		while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
		return taken;
	};
	const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
	return { next, int, pick, some, is: (probability) => next() < probability, normal };
}

/**
 * The `index`-th card of an endless row of decks, each with the same cards in an order of its own: shares are
 * exact after every full deck, and a card never depends on how many are dealt after it. One purpose, one set of cards.
 */
export function deal<T>(seed: string, purpose: string, index: number, cards: readonly T[]): T {
	if (cards.length === 0) throw new Error(`The deck “${purpose}” has no cards.`);
	const deck = Math.floor(index / cards.length);
	return shuffled(seed, ['deck', purpose, deck], cards)[index % cards.length] as T;
}

// Decks are asked for card by card; shuffling each only once makes large samples quick.
const lastDecks = new Map<string, unknown[]>();

/** All of the cards in an order of their own for each purpose. */
export function shuffled<T>(seed: string, purpose: Purpose, cards: readonly T[]): T[] {
	const key = [seed, ...purpose].join('\u0000');
	if (lastDecks.size > 500) lastDecks.clear();
	const dealt = lastDecks.get(key) ?? chance(seed, ...purpose).some(cards, cards.length);
	lastDecks.set(key, dealt);
	return dealt as T[];
}

/** A random (version 4) UUID. */
export function uuid(draw: Chance): string {
	const hex = Array.from({ length: 32 }, () => draw.int(0, 15).toString(16));
	hex[12] = '4';
	hex[16] = draw.pick(['8', '9', 'a', 'b']);
	return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function sfc32(text: string): () => number {
	let [a, b, c, d] = [0, 1, 2, 3].map((salt) => fnv1a(`${salt}${text}`)) as [number, number, number, number];
	const next = (): number => {
		const t = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + t) | 0;
		return (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i += 1) next();
	return next;
}

function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash | 0;
}
