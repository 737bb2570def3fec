import { shapeOf, type BadShape } from './shape.ts';

/** Why nothing in a file can be read, and where. */
export interface Damage {
	kind: keyof typeof kinds | BadShape['kind'] | 'unreadable';
	start: number;
	length: number;
}

/** In this order: the first that holds is the damage. Tabs and line ends are text; other control characters are not. */
const kinds = {
	encoding: /^\uFFFD\uFFFD|\0/,
	byteOrderMark: /^\uFEFF/,
	empty: /^\s*$/,
	merge: /(?:<{7}|>{7}) |\|{7} (?<=(?:^|\n).{8})|(?<=^|\n)={7}(?=\r?\n)/,
	// eslint-disable-next-line no-control-regex -- control characters are what it looks for
	character: /[\uFFFD\u0001-\u0008\u000B\u000C\u000E-\u001F]/,
};

/**
 * What programs, not editors, do to a file: an unfinished merge, another encoding, nothing left in it; and shapes that no
 * text has. `isPage` is false for YAML.
 */
export function damageOf(text: string, isPage: boolean): Damage | null {
	for (const [kind, pattern] of Object.entries(kinds) as [keyof typeof kinds, RegExp][]) {
		const match = pattern.exec(text);
		if (match) return { kind, start: match.index, length: match[0].length };
	}
	return shapeOf(text, isPage);
}
