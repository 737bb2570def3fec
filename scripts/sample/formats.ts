import { z } from 'zod';
import type { SourceName } from '#domain/posting.ts';

/** A row of a feed, exactly as its source sends it. */
export type Row = Record<string, unknown>;
const Rows = z.array(z.record(z.string(), z.unknown()));

/** Names the fields of a feed that a copy of it must change: ids, dates, title and employer. */
interface Format {
	/** The field with the rows, or null if the body itself is the list. */
	rows: string | null;
	title: string;
	/** The field that has the same value in all rows of one job. */
	key: string;
	ids: readonly string[];
	publishedOn: readonly string[];
	updatedOn: readonly string[];
	/** The field with the employer, or null if the board belongs to one employer. */
	employer: string | null;
}

const defaults = { rows: 'jobs', title: 'title', key: 'id', ids: ['id'], updatedOn: [], employer: null };

/** The formats of the boards in the sample. */
export const formats: Partial<Record<SourceName, Format>> = {
	ashby: { ...defaults, publishedOn: ['publishedAt'] },
	greenhouse: {
		...defaults,
		key: 'internal_job_id',
		ids: ['id', 'internal_job_id'],
		publishedOn: ['first_published'],
		updatedOn: ['updated_at'],
	},
	lever: { ...defaults, rows: null, title: 'text', publishedOn: ['createdAt'] },
	recruitee: { ...defaults, rows: 'offers', publishedOn: ['published_at', 'created_at'], updatedOn: ['updated_at'] },
	remotive: { ...defaults, publishedOn: ['publication_date'], employer: 'company_name' },
	workable: { ...defaults, key: 'shortcode', ids: ['shortcode'], publishedOn: ['published_on', 'created_at'] },
};

/** The format of a source. Throws if the sample has no boards in that format. */
export function formatOf(source: SourceName): Format {
	const format = formats[source];
	if (!format) throw new Error(`scripts/sample/formats.ts has no entry for ${source}. Add one that names its fields.`);
	return format;
}

export function rowsOf(source: SourceName, body: unknown): Row[] {
	const { rows } = formatOf(source);
	return Rows.parse(rows === null ? body : (body as Row)[rows]);
}

/** The body with other rows. */
export function withRows(source: SourceName, body: unknown, rows: readonly Row[]): unknown {
	const { rows: field } = formatOf(source);
	return field === null ? rows : { ...(body as Row), [field]: rows };
}
