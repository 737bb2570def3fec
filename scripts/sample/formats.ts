import { z } from 'zod';
import type { SourceName } from '#domain/posting.ts';

/** A row of a feed, exactly as its source sends it. */
export type Row = Record<string, unknown>;
const Rows = z.array(z.record(z.string(), z.unknown()));

/** Where the rows of a feed have what a copy must have anew. */
interface Format {
	/** The field that holds the rows; null where the body is their list. */
	rows: string | null;
	title: string;
	/** The key that all rows of one job share. */
	key: string;
	ids: readonly string[];
	publishedOn: readonly string[];
	updatedOn: readonly string[];
	/** The employer, on boards of many; null where the board is one employer’s. */
	employer: string | null;
}

const usual = { rows: 'jobs', title: 'title', key: 'id', ids: ['id'], updatedOn: [], employer: null };

/** The formats that the sample has boards of. */
export const formats: Partial<Record<SourceName, Format>> = {
	ashby: { ...usual, publishedOn: ['publishedAt'] },
	greenhouse: {
		...usual,
		key: 'internal_job_id',
		ids: ['id', 'internal_job_id'],
		publishedOn: ['first_published'],
		updatedOn: ['updated_at'],
	},
	lever: { ...usual, rows: null, title: 'text', publishedOn: ['createdAt'] },
	recruitee: { ...usual, rows: 'offers', publishedOn: ['published_at', 'created_at'], updatedOn: ['updated_at'] },
	remotive: { ...usual, publishedOn: ['publication_date'], employer: 'company_name' },
	workable: { ...usual, key: 'shortcode', ids: ['shortcode'], publishedOn: ['published_on', 'created_at'] },
};

/** The format of a source; throws where the sample has no boards of it. */
export function formatOf(source: SourceName): Format {
	const format = formats[source];
	if (!format) throw new Error(`scripts/sample/formats.ts does not say where ${source} has its rows.`);
	return format;
}

export function rowsOf(source: SourceName, body: unknown): Row[] {
	const { rows } = formatOf(source);
	return Rows.parse(rows === null ? body : (body as Row)[rows]);
}

/** Replaces the rows of a body. */
export function withRows(source: SourceName, body: unknown, rows: readonly Row[]): unknown {
	const { rows: field } = formatOf(source);
	return field === null ? rows : { ...(body as Row), [field]: rows };
}
