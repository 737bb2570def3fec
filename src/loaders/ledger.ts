import { dirname } from 'node:path';
import { LEDGER_SCHEMA_VERSION, LedgerDay, LedgerManifest, LedgerPosting } from '#domain/ledger.ts';
import { findLedger, ledgerFiles } from './ledger-file.ts';
import { loadSnapshot, snapshotFile } from './snapshot.ts';

export interface Ledger {
	/** What each night held, oldest first. */
	days: LedgerDay[];
	/** Jobs that the snapshot does not hold any more, by id: closed, or out of sight. */
	gone: LedgerPosting[];
}

const advice =
	'Nothing was built; restore the folder’s last good night (docs/operations.md) or run `npm run snapshot`.';

let kept: { sha256: string; ledger: Ledger } | undefined;

/**
 * The ledger of the night that the site shows, checked whole; an empty one where its snapshot names none. Read once a
 * build. Throws one sentence when `loadSnapshot` does, or the file is of another schema version.
 */
export function loadLedger(snapshot = snapshotFile): Ledger {
	const { manifest, listings, file: snapshotRead } = loadSnapshot(snapshot);
	const named = manifest.ledger;
	if (named === undefined) return { days: [], gone: [] };
	if (kept?.sha256 !== named) {
		const found = findLedger(dirname(snapshotRead), named);
		if (found === null)
			throw new Error(`Neither ${ledgerFiles.join(' nor ')} is the ledger that ${snapshotRead} names. ${advice}`);
		const open = new Set(listings.map(({ id }) => id));
		const { days, postings } = parseLedger(found.bytes.toString('utf8'), found.file);
		kept = { sha256: named, ledger: { days, gone: postings.filter(({ id }) => !open.has(id)) } };
	}
	return kept.ledger;
}

function parseLedger(text: string, file: string): { days: LedgerDay[]; postings: LedgerPosting[] } {
	const [first = '', ...lines] = text.split('\n').slice(0, -1);
	const manifest = readManifest(first, file);
	const days = lines.slice(0, manifest.days).map((line) => LedgerDay.parse(JSON.parse(line)));
	const postings = lines.slice(manifest.days).map((line) => LedgerPosting.parse(JSON.parse(line)));
	if (days.length !== manifest.days || postings.length !== manifest.postings)
		throw new Error(`${file} does not hold as many lines as its first line says. ${advice}`);
	return { days, postings };
}

function readManifest(line: string, file: string): LedgerManifest {
	const json: unknown = JSON.parse(line);
	const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (version !== LEDGER_SCHEMA_VERSION) {
		throw new Error(
			`${file}:1 is of schema version ${JSON.stringify(version ?? null)}; this build reads version ${LEDGER_SCHEMA_VERSION}. ` +
				'Build with the code that wrote it, or run `npm run snapshot` with this one; nothing was built.',
		);
	}
	return LedgerManifest.parse(json);
}
