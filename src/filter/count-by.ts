/** Counts items by name; an item may have several. The names are in the order of their first occurrence. */
export function countBy<T>(items: readonly T[], names: (item: T) => readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const item of items) for (const name of names(item)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}
