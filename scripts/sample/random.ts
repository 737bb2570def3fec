import { hash } from 'node:crypto';
import { seededRandom } from '#statistics/random.ts';

/** The only source of randomness in the sample. */
export interface Chance {
	/** A number from 0 to 1, excluding 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	int(low: number, high: number): number;
	pick<T>(entries: readonly T[]): T;
	/** `count` different entries in random order, or all of them if there are fewer. */
	some<T>(entries: readonly T[], count: number): T[];
	is(probability: number): boolean;
}

/** A random generator for one purpose. Each purpose has its own, so that more draws for one do not change another. */
export function chance(seed: string, ...purpose: readonly (string | number)[]): Chance {
	const next = seededRandom(hash('sha256', [seed, ...purpose].join('\u0000'), 'buffer').readInt32LE());
	const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(entries: readonly T[]): T => entries[int(0, entries.length - 1)] as T;
	const some = <T>(entries: readonly T[], count: number): T[] => {
		const rest = [...entries];
		return Array.from({ length: Math.min(count, entries.length) }, () =>
			rest.splice(int(0, rest.length - 1), 1),
		).flat() as T[];
	};
	return { next, int, pick, some, is: (probability) => next() < probability };
}

/** A random (version 4) UUID. */
export function uuid(draw: Chance): string {
	const hex = Array.from({ length: 32 }, () => draw.int(0, 15).toString(16)).join('');
	return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
