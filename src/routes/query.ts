import { withQuery } from './base.ts';
import { queryPath } from './pages.ts';

/** The page that asks the open data, with this query: `/data/query/?sql=SELECT+…` */
export const askPath = (sql: string): string => withQuery(queryPath(), new URLSearchParams({ sql }).toString());

/** Reads what `askPath` and the form write; null where nothing is asked. */
export const readAsked = (search: string): string | null => new URLSearchParams(search).get('sql')?.trim() || null;
