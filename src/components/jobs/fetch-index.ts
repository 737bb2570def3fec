import type { Index } from '#filter/filter.ts';

/** The index of a role’s listings, by its address. Rejects where it does not arrive, within twenty seconds. */
export async function fetchIndex(address: string): Promise<Index> {
	const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
	if (!response.ok) throw new Error(String(response.status));
	return (await response.json()) as Index;
}
