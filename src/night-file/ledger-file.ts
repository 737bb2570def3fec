import { LEDGER_SCHEMA_VERSION, type LedgerDay, type LedgerManifest, type LedgerPosting } from '#domain/ledger.ts';

export const LEDGER_FILE = 'ledger.ndjson';
export const PREVIOUS_LEDGER_FILE = 'ledger.previous.ndjson';

/** A ledger file: its manifest, then one night a line, oldest first, then one job a line, by id. */
export function ledgerText(
	{ takenAt, sample }: Pick<LedgerManifest, 'takenAt' | 'sample'>,
	days: readonly LedgerDay[],
	postings: readonly LedgerPosting[],
): string {
	const manifest: LedgerManifest = {
		schemaVersion: LEDGER_SCHEMA_VERSION,
		...{ takenAt, sample, days: days.length, postings: postings.length },
	};
	return [manifest, ...days, ...postings].map((line) => `${JSON.stringify(line)}\n`).join('');
}
