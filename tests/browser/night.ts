import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import { dataFolder } from '#site-config/site-folder.ts';

// The night that the site under test was built from.
const snapshot = process.env['SNAPSHOT_FILE'] ?? `${dataFolder}/snapshot/snapshot.ndjson`;
const ledger = join(dirname(snapshot), 'ledger.ndjson');

function linesOf(file: string): string[] {
	return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

/** Its open listings. */
export const listings = linesOf(snapshot)
	.slice(1)
	.map((line) => JSON.parse(line) as Listing);

const open = new Set(listings.map(({ id }) => id));

/** A listing that has closed and keeps a page; undefined where the ledger beside the snapshot has none. */
export const closed = linesOf(ledger)
	.map((line) => JSON.parse(line) as Partial<LedgerPosting>)
	.find(({ id, closedOn }) => id && closedOn && !open.has(id)) as LedgerPosting | undefined;
