import { patterns, type Pattern } from './pattern.ts';

/** Why nothing in a file can be read: the pattern that it meets, and where. */
export interface Damage {
	pattern: Pattern;
	match: RegExpExecArray;
}

/** What programs, not editors, do to a file: an unfinished merge, another encoding, nothing left in it. */
export function damageOf(text: string): Damage | null {
	const found = patterns
		.filter(({ of }) => of.includes('given'))
		.map((pattern) => ({ pattern, match: text.matchAll(pattern.pattern).next().value }))
		.find(({ match }) => match);
	return found?.match ? { pattern: found.pattern, match: found.match } : null;
}
