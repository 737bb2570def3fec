import { getCollection, type CollectionEntry } from 'astro:content';
import { absolute } from '#routes/base.ts';
import { packFile } from '#routes/pages.ts';
import type { CountedPay } from '../measure/counted-pay.ts';
import { paySql, recountSql } from '../measure/recount-sql.ts';
import type { Split } from '../measure/splits.ts';
import { newestEdition, verdictsOf } from './claim-verdicts.ts';
import { roleOf } from './load-guide.ts';

/** The way from a figure to its data: a table of the open data, and what DuckDB is asked of it. */
export interface Recounting {
	table: string;
	sql: string;
}

/** The table of an edition in the open data, and where its file lies. */
export const editionData = (name: string, site: URL | undefined): { table: string; file: string } => ({
	table: `edition-${name}`,
	file: absolute(packFile(`edition-${name}.parquet`), site),
});

const partsOf = (splits: readonly Split[]): string[] => splits.flatMap(({ parts }) => parts.map(({ of }) => of));

/** How what the newest edition says of a claim is counted again, with the parts that are shown; null where nothing is counted. */
export async function claimRecount(
	claim: CollectionEntry<'claims'>,
	site: URL | undefined,
): Promise<Recounting | null> {
	const verdicts = await verdictsOf(claim);
	if (!verdicts) return null;
	const { splits, strict } = verdicts.edition;
	const { table, file } = editionData((await newestEdition()).name, site);
	const regions = (await getCollection('regions')).map(({ data }) => data);
	const among = [...partsOf(splits), ...(strict ? ['strict'] : [])];
	return { table, sql: recountSql(verdicts.query, { role: roleOf(claim.id), regions, file }, among) };
}

/** How stated pay of a role is counted again: all that a table shows of it, in one statement. */
export async function payRecount(
	role: string,
	shown: readonly CountedPay[],
	site: URL | undefined,
): Promise<Recounting> {
	const { table, file } = editionData((await newestEdition()).name, site);
	const pairs = new Map(shown.map(({ country, currency }) => [`${country} ${currency}`, [country, currency] as const]));
	const among = new Set(shown.flatMap(({ lacking }) => partsOf(lacking.splits)));
	return { table, sql: paySql({ role, file }, [...pairs.values()], [...among]) };
}
