import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_SCHEMA_VERSION, LedgerDay, LedgerManifest, type LedgerPosting } from '#domain/ledger.ts';
import { checkVersion, explain, MOST_BYTES, OtherFormatError, sha256, statOf } from './snapshot-file.ts';

export const LEDGER_FILE = 'ledger.ndjson';
export const PREVIOUS_LEDGER_FILE = 'ledger.previous.ndjson';

/** A ledger that was read. Whether each of its jobs is of today’s shape is for the caller to check. */
export interface LedgerLines {
	/** Which file of the folder it is. */
	name: string;
	days: LedgerDay[];
	postings: unknown[];
}

/** A ledger file: its manifest, then one night a line, oldest first, then one job a line, by id. */
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
 * The ledger that a snapshot names by its sha256, from the snapshot’s folder; null where it is not there. A night that
 * was killed between its two renames leaves tomorrow’s ledger beside tonight’s snapshot: then it is the previous one.
 * Throws an OtherFormatError where it is there and not of this code’s format.
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
	if (error) throw new OtherFormatError(`${name}:1 is of another format than this code’s: ${explain(error)}`);
	if (lines.length !== manifest.days + manifest.postings) {
		throw new OtherFormatError(`${name} does not hold as many lines as its first line says.`);
	}
	const days = lines.slice(0, manifest.days).map((line, index) => {
		const day = LedgerDay.safeParse(line);
		if (day.success) return day.data;
		throw new OtherFormatError(`${name}:${index + 2} is of another format than this code’s: ${explain(day.error)}`);
	});
	return { name, days, postings: lines.slice(manifest.days) };
}
