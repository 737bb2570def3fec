import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_SCHEMA_VERSION, LedgerDay, LedgerManifest, type LedgerPosting } from '#domain/ledger.ts';
import { checkVersion, explain, MOST_BYTES, OtherFormatError, sha256, statOf } from './snapshot-file.ts';

export const LEDGER_FILE = 'ledger.ndjson';
export const PREVIOUS_LEDGER_FILE = 'ledger.previous.ndjson';

/** The lines of a ledger file. The caller checks whether each posting matches the current schema. */
export interface LedgerLines {
	/** The name of the file in its folder. */
	name: string;
	days: LedgerDay[];
	postings: unknown[];
}

/**
 * The text of a ledger file: its manifest, then one line for each night, oldest first, then one line for each job, sorted by id.
 */
export function ledgerText(
	{ takenAt, sample }: Pick<LedgerManifest, 'takenAt' | 'sample'>,
	days: readonly LedgerDay[],
	postings: readonly LedgerPosting[],
): string {
	const manifest: LedgerManifest = {
		schemaVersion: LEDGER_SCHEMA_VERSION,
		takenAt,
		sample,
		days: days.length,
		postings: postings.length,
	};
	return [manifest, ...days, ...postings].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/**
 * Reads the ledger whose sha256 the snapshot names, from the snapshot’s folder; null when it is missing. A run that was killed
 * between its two renames leaves the new ledger beside the old snapshot; then the previous ledger is the right one. Throws an
 * OtherFormatError when the ledger has a format that this code does not read.
 */
export function readLedger(folder: string, named: string): LedgerLines | null {
	for (const name of [LEDGER_FILE, PREVIOUS_LEDGER_FILE]) {
		const file = join(folder, name);
		const stats = statOf(file);
		const bytes = stats?.isFile() && stats.size <= MOST_BYTES ? readFileSync(file) : null;
		if (bytes !== null && sha256(bytes) === named) return parseLedger(bytes.toString('utf8'), name);
	}
	return null;
}

function parseLedger(text: string, name: string): LedgerLines {
	const [first, ...lines] = text
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line) as unknown);
	checkVersion(first, LEDGER_SCHEMA_VERSION, name);
	const { data: manifest, error } = LedgerManifest.safeParse(first);
	if (error) throw new OtherFormatError(`${name}:1 does not have the format that this code reads: ${explain(error)}`);
	if (lines.length !== manifest.days + manifest.postings) {
		throw new OtherFormatError(`${name} does not have the number of lines that its first line states.`);
	}
	const days = lines.slice(0, manifest.days).map((line, index) => {
		const day = LedgerDay.safeParse(line);
		if (day.success) return day.data;
		throw new OtherFormatError(
			`${name}:${index + 2} does not have the format that this code reads: ${explain(day.error)}`,
		);
	});
	return { name, days, postings: lines.slice(manifest.days) };
}
