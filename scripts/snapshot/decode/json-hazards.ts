export type JsonPath = readonly (string | number)[];

/** Something JSON.parse would accept without a word and should not. */
export interface JsonHazard {
	kind: 'duplicate-key' | 'forbidden-key' | 'number-range';
	/** Where it stands, from the root: `['jobs', 3, 'url']`. */
	path: JsonPath;
}

/** What stands at a path of a tree; undefined where nothing does. */
export function valueAt(tree: unknown, path: JsonPath): unknown {
	return path.reduce((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], tree);
}

/** Keys that reach into an object’s prototype. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
