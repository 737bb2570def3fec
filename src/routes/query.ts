import { withAnchor } from './anchors.ts';
import { queryPath } from './pages.ts';

/** The SQL page with this query in the fragment, which is never sent to the host: `/data/query/#sql=SELECT+…` */
export const askPath = (sql: string): string => withAnchor(queryPath(), new URLSearchParams({ sql }).toString());

/** Reads the query from an address of `askPath`, or from `?sql=`; null when there is none. */
export const readAsked = ({ hash, search }: Pick<Location, 'hash' | 'search'>): string | null =>
	[hash.slice(1), search].map((words) => new URLSearchParams(words).get('sql')?.trim()).find(Boolean) ?? null;
