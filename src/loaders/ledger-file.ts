import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A night that was killed between its two renames leaves tomorrow’s ledger beside tonight’s snapshot. */
export const ledgerFiles = ['ledger.ndjson', 'ledger.previous.ndjson'] as const;

/** The file of a folder with this hash, among those that may be a ledger; null where there is none. */
export function findLedger(folder: string, sha256: string): { file: string; bytes: Buffer } | null {
	for (const name of ledgerFiles) {
		const file = join(folder, name);
		const bytes = readIfThere(file);
		if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) return { file, bytes };
	}
	return null;
}

function readIfThere(file: string): Buffer | null {
	try {
		return readFileSync(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
