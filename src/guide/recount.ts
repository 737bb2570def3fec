import { getCollection, type CollectionEntry } from 'astro:content';
import { absolute } from '#routes/base.ts';
import { packFile } from '#routes/pages.ts';
import type { CountedPay } from '../measure/counted-pay.ts';
import { paySql, recountSql } from '../measure/recount-sql.ts';
import type { Split } from '../measure/splits.ts';
import { shownEdition, verdictsOf } from './claim-verdicts.ts';
import { roleOf } from './load-guide.ts';

/** How readers can recount a figure themselves: a table of the open data, and a DuckDB query. */
export interface Recounting {
	table: string;
	sql: string;
}

const fileOf = (table: string, site: URL | undefined): string => absolute(packFile(`${table}.parquet`), site);

/** An edition’s table in the open data, and the address of its file. */
export const editionData = (name: string, site: URL | undefined): { table: string; file: string } => ({
	table: `edition-${name}`,
	file: fileOf(`edition-${name}`, site),
});

const partsOf = (splits: readonly Split[]): string[] => splits.flatMap(({ parts }) => parts.map(({ of }) => of));

/**
 * Queries that recount a claim’s verdict, and the groups shown with it: in the newest edition, and in tonight’s jobs unless they
 * are a sample. Empty if the claim is not measured, or these adverts were not read for it.
 */
export async function claimRecounts(
	claim: CollectionEntry<'claims'>,
	site: URL | undefined,
): Promise<(Recounting & { of: string })[]> {
	const verdicts = await verdictsOf(claim);
	if (!verdicts) return [];
	const regions = (await getCollection('regions')).map(({ data }) => data);
	const origins = [
		{ ...editionData((await shownEdition()).name, site), of: 'recorded adverts', measured: verdicts.edition },
		{ table: 'tonight', file: fileOf('tonight', site), of: 'tonight’s jobs', measured: verdicts.tonight },
	];
	return origins
		.filter(({ measured: { verdict } }) => verdict !== 'sample' && verdict !== 'not-measurable')
		.map(({ table, file, of, measured: { splits, strict } }) => {
			const among = [...partsOf(splits), ...(strict ? ['strict'] : [])];
			return { table, of, sql: recountSql(verdicts.query, { role: roleOf(claim.id), regions, file }, among) };
		});
}

/** One query that recounts all of a role’s stated pay that a table shows. */
export async function payRecount(
	role: string,
	shown: readonly CountedPay[],
	site: URL | undefined,
): Promise<Recounting> {
	const { table, file } = editionData((await shownEdition()).name, site);
	const pairs = new Map(shown.map(({ country, currency }) => [`${country} ${currency}`, [country, currency] as const]));
	const among = new Set(shown.flatMap(({ lacking }) => partsOf(lacking.splits)));
	return { table, sql: paySql({ role, file }, [...pairs.values()], [...among]) };
}
