import { getCollection, type CollectionEntry } from 'astro:content';
import { absolute } from '#routes/base.ts';
import { packFile } from '#routes/pages.ts';
import type { CountedPay } from '../measure/counted-pay.ts';
import { paySql, recountSql } from '../measure/recount-sql.ts';
import type { Split } from '../measure/splits.ts';
import { shownEdition, verdictsOf } from './claim-verdicts.ts';
import { roleOf } from './load-guide.ts';

/** The way from a figure to its data: a table of the open data, and what DuckDB is asked of it. */
export interface Recounting {
	table: string;
	sql: string;
}

const fileOf = (table: string, site: URL | undefined): string => absolute(packFile(`${table}.parquet`), site);

/** The table of an edition in the open data, and where its file lies. */
export const editionData = (name: string, site: URL | undefined): { table: string; file: string } => ({
	table: `edition-${name}`,
	file: fileOf(`edition-${name}`, site),
});

const partsOf = (splits: readonly Split[]): string[] => splits.flatMap(({ parts }) => parts.map(({ of }) => of));

/**
 * How what counting says of a claim is counted again, with the parts that are shown: in the newest edition and, where they are
 * real, in tonight’s jobs. Nothing where adverts are not counted for it, or were not read for it.
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

/** How stated pay of a role is counted again: all that a table shows of it, in one statement. */
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
