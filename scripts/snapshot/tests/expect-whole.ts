import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadLedger } from '../../../src/loaders/ledger.ts';
import { parseSnapshot } from '../../../src/loaders/snapshot.ts';
import { findLastNight } from '../plan/last-night.ts';

/** The day of a folder’s snapshot; throws if the file is incomplete. */
export function dayOf(folder: string): string {
	const file = join(folder, 'snapshot.ndjson');
	return parseSnapshot(readFileSync(file), file).manifest.takenAt.slice(0, 10);
}

/** Expects the folder to hold a complete night 1 or 2 with its own ledger, as the site and the next night read it. */
export function expectCompleteNight(folder: string, what: string): void {
	const night = dayOf(folder);
	expect(['2026-11-21', '2026-11-22'], what).toContain(night);
	expect(loadLedger(join(folder, 'snapshot.ndjson')).days, what).toHaveLength(night === '2026-11-21' ? 1 : 2);
	const found = findLastNight(folder, false);
	// A night that ends between its two renames leaves its ledger with the previous snapshot. The next night reports that.
	const problems = found.isLedgerIntact ? [] : [expect.stringMatching(/ ledger\.previous\.ndjson is used\.$/)];
	expect([found.night?.manifest.takenAt.slice(0, 10), found.isIntact, found.problems], what).toEqual([
		...[night, true, problems],
	]);
}
