export type JsonPath = readonly (string | number)[];

/** Something JSON.parse would accept without a word and should not. */
export interface JsonHazard {
	kind: 'duplicate-key' | 'forbidden-key' | 'number-range';
	/** Where it stands, from the root: `['jobs', 3, 'url']`. */
	path: JsonPath;
}

/** Keys that reach into an object’s prototype. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
