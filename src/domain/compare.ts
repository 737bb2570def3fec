/** Compares two strings by code units, so the order is the same in every locale. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two lists of sort keys by the first key that differs; null sorts last. */
export function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
	for (let index = 0; index < a.length; index++) {
		const left = a[index] ?? null;
		const right = b[index] ?? null;
		if (left === right) continue;
		if (left === null) return 1;
		if (right === null) return -1;
		return compareText(left, right);
	}
	return 0;
}

/** The items sorted by their keys with `compareKeys`. Calls `keysOf` once for each item. */
export function sortedBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly (string | null)[]): Item[] {
	return items
		.map((item) => ({ item, keys: keysOf(item) }))
		.toSorted((a, b) => compareKeys(a.keys, b.keys))
		.map(({ item }) => item);
}
