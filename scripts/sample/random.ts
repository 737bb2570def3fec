import { hash } from 'node:crypto';
import { seededRandom } from '#statistics/random.ts';

/** The sample’s only source of chance. */
export interface Chance {
	/** A number from 0 to 1, excluding 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	int(low: number, high: number): number;
	pick<T>(of: readonly T[]): T;
	/** `count` different entries in random order; all of them where there are fewer. */
	some<T>(of: readonly T[], count: number): T[];
	is(probability: number): boolean;
}

/** Draws that a seed and a purpose decide: each purpose has its own, so that drawing more for one changes no other. */
export function chance(seed: string, ...purpose: readonly (string | number)[]): Chance {
	const next = seededRandom(hash('sha256', [seed, ...purpose].join('\u0000'), 'buffer').readInt32LE());
	const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(of: readonly T[]): T => of[int(0, of.length - 1)] as T;
	const some = <T>(of: readonly T[], count: number): T[] => {
		const rest = [...of];
		return Array.from({ length: Math.min(count, of.length) }, () =>
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
