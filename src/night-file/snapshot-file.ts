import { createHash } from 'node:crypto';
import type { Listing } from '#domain/listing.ts';
import { SNAPSHOT_SCHEMA_VERSION, type SnapshotManifest } from '#domain/snapshot.ts';

export const SNAPSHOT_FILE = 'snapshot.ndjson';
export const PREVIOUS_SNAPSHOT_FILE = 'snapshot.previous.ndjson';

/** What a snapshot’s first line says beside what follows from its other lines. */
export type SnapshotFacts = Omit<SnapshotManifest, 'schemaVersion' | 'listings' | 'sha256' | 'seal'>;

/** A snapshot file: its manifest, which vouches for itself and for all that follows, then one listing a line, by id. */
export function snapshotText(facts: SnapshotFacts, listings: readonly Listing[]): string {
	const lines = listings.map((listing) => `${JSON.stringify(listing)}\n`).join('');
	const { takenAt, sample, totals, boards, ledger } = facts;
	const rates = { date: facts.rates.date, source: facts.rates.source };
	const manifest: SnapshotManifest = {
		schemaVersion: SNAPSHOT_SCHEMA_VERSION,
		...{ takenAt, sample, listings: listings.length, sha256: sha256(lines), totals, boards, rates, ledger },
	};
	return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) })}\n${lines}`;
}

/** The sha256 of a manifest as written, without its seal. */
export function sealOf(manifest: object): string {
	return sha256(JSON.stringify({ ...manifest, seal: undefined }));
}

export function sha256(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex');
}
