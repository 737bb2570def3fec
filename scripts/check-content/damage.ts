import { shapeOf, type BadShape } from './shape.ts';

/** Why a file cannot be read at all, and where. */
export interface Damage {
	kind: keyof typeof kinds | BadShape['kind'] | 'unreadable';
	start: number;
	length: number;
}

/** Tested in this order; the first match is the damage. Tabs and line ends are allowed, other control characters are not. */
const kinds = {
	encoding: /^\uFFFD\uFFFD|\0/,
	byteOrderMark: /^\uFEFF/,
	empty: /^\s*$/,
	merge: /(?:<{7}|>{7}) |\|{7} (?<=(?:^|\n).{8})|(?<=^|\n)={7}(?=\r?\n)/,
	// eslint-disable-next-line no-control-regex -- control characters are what it looks for
	character: /[\uFFFD\u0001-\u0008\u000B\u000C\u000E-\u001F]/,
};

/**
 * Finds damage that programs, not editors, cause: an unfinished merge, another encoding, an empty file; and texts that are too
 * long or too deeply nested to parse. `isPage` is false for YAML.
 */
export function damageOf(text: string, isPage: boolean): Damage | null {
	for (const [kind, pattern] of Object.entries(kinds) as [keyof typeof kinds, RegExp][]) {
		const match = pattern.exec(text);
		if (match) return { kind, start: match.index, length: match[0].length };
	}
	return shapeOf(text, isPage);
}
