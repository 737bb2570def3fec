import { sha256 } from '#night-file/snapshot-file.ts';
import { csvOf } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { TABLES } from './faults.ts';
import { sealed } from './manifest.ts';
import { parquetOf, type Table } from './table.ts';

/** A complete pack for tests: every table, with two rows each. */
export function smallPack(
	takenAt: string,
	{ sample = false, previous = null }: { sample?: boolean; previous?: Uint8Array | null } = {},
): Map<string, Uint8Array> {
	const files = new Map<string, Uint8Array>();
	const tables = TABLES.map((name) => {
		const table: Table = {
			...{ name, title: name, means: `Some ${name}.` },
			columns: [{ name: 'employer', type: 'string', means: 'Who advertises' }],
			rows: [['Acme'], [`Maker of ${name}`]],
		};
		const bytes = { csv: Buffer.from(csvOf(['employer'], table.rows)), parquet: parquetOf(table) };
		return {
			table,
			files: (['csv', 'parquet'] as const).map((format) => {
				const path = `${name}.${format}`;
				files.set(path, bytes[format]);
				return { format, path, bytes: bytes[format].length, sha256: sha256(bytes[format]) };
			}),
		};
	});
	const words = {
		...{ name: 'guides', title: 'Jobs', description: 'Some jobs.', takenAt, licence: null },
		homepage: 'https://guides.example/data/',
	};
	files.set('datapackage.json', Buffer.from(dataPackage(words, tables)));
	return sealed(files, { takenAt, sample }, previous);
}
