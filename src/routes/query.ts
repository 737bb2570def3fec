import { withAnchor } from './anchors.ts';
import { queryPath } from './pages.ts';

/** The page that asks the open data, with this query, which no host is sent: `/data/query/#sql=SELECT+…` */
export const askPath = (sql: string): string => withAnchor(queryPath(), new URLSearchParams({ sql }).toString());

/** Reads what `askPath` writes, or the same words as a query (`?sql=`); null where nothing is asked. */
export const readAsked = ({ hash, search }: Pick<Location, 'hash' | 'search'>): string | null =>
	[hash.slice(1), search].map((words) => new URLSearchParams(words).get('sql')?.trim()).find(Boolean) ?? null;
