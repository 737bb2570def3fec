import { inBase } from '#site/address.ts';
import { decodeColumns, type Columns, type Index } from '#filter/columns.ts';

/** The index of a role’s listings, by its address. Rejects where it does not arrive. */
export async function fetchIndex(address: string): Promise<Index> {
	const response = await fetch(inBase(address));
	if (!response.ok) throw new Error(String(response.status));
	return decodeColumns((await response.json()) as Columns);
}
