import type { Licence } from '#site-config/schema.ts';
import type { Table } from '#pack/table.ts';
import { schemaOf } from '#pack/table.ts';

/** A table with its files, as `datapackage.json` describes them. */
export interface Described {
	table: Table;
	/** One entry per format. */
	files: { format: 'csv' | 'parquet'; path: string; bytes: number; sha256: string }[];
}

/** Title, licence and other words that describe the pack. */
export interface PackWords {
	/** An identifier for programs: `remnavi-guides` */
	name: string;
	title: string;
	description: string;
	takenAt: string;
	/** Address of the page that offers the download. */
	homepage: string;
	/** Null if all rights are reserved. */
	licence: Licence | null;
}

const mediatypes = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' };

/** Describes the pack as a Frictionless Data Package (specs.frictionlessdata.io, v1). */
export function dataPackage(
	{ name, title, description, takenAt, homepage, licence }: PackWords,
	tables: readonly Described[],
): string {
	const described = {
		name,
		...{ title, description, homepage, version: takenAt.slice(0, 10), created: takenAt },
		...(licence && { licenses: [{ name: licence.id, title: licence.title, path: licence.url }] }),
		resources: tables.flatMap(({ table, files }) =>
			files.map(({ format, path, bytes, sha256 }) => ({
				name: format === 'csv' ? table.name : `${table.name}-${format}`,
				...{ path, title: table.title, description: table.means, format, mediatype: mediatypes[format] },
				...(format === 'csv' ? { encoding: 'utf-8', profile: 'tabular-data-resource' } : {}),
				...{ bytes, hash: `sha256:${sha256}`, schema: schemaOf(table) },
			})),
		),
	};
	return `${JSON.stringify(described, null, '\t')}\n`;
}
