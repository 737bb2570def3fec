import type { Index } from '#filter/filter.ts';

/** Loads the index of a role’s listings. Rejects if that fails or takes more than twenty seconds. */
export async function fetchIndex(address: string): Promise<Index> {
	const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
	if (!response.ok) throw new Error(String(response.status));
	return (await response.json()) as Index;
}
