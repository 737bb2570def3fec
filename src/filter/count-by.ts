/** Counts items by the names they give, in the order names first appear. */
export function countBy<T>(items: readonly T[], names: (item: T) => readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const item of items) for (const name of names(item)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}
