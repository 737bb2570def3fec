import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LEDGER_SCHEMA_VERSION, LedgerDay, LedgerManifest, LedgerPosting } from '#domain/ledger.ts';
import { loadSnapshot, snapshotFile } from './snapshot.ts';

export interface Ledger {
	/** What each night held, oldest first. */
	days: LedgerDay[];
	/** Jobs that the snapshot does not hold any more, by id: closed, or out of sight. */
	gone: LedgerPosting[];
}

const files = ['ledger.ndjson', 'ledger.previous.ndjson'];
const advice =
	'Nothing was built; restore the folder’s last good night (docs/operations.md) or run `npm run snapshot`.';

let kept: { sha256: string; ledger: Ledger } | undefined;

/**
 * The ledger that the snapshot names, checked whole; an empty one where the snapshot names none. Read once a build.
 * Throws one sentence when no file beside the snapshot is the one it names, or the file is of another schema version.
 */
export function loadLedger(snapshot = snapshotFile): Ledger {
	const { manifest, listings } = loadSnapshot(snapshot);
	const named = manifest.ledger;
	if (named === undefined) return { days: [], gone: [] };
	if (kept?.sha256 !== named) {
		const { file, bytes } = findLedger(dirname(snapshot), named, basename(snapshot));
		const open = new Set(listings.map(({ id }) => id));
		const { days, postings } = parseLedger(bytes.toString('utf8'), file);
		kept = { sha256: named, ledger: { days, gone: postings.filter(({ id }) => !open.has(id)) } };
	}
	return kept.ledger;
}

/** A night that was killed between its two renames leaves tomorrow’s ledger beside tonight’s snapshot. */
function findLedger(folder: string, sha256: string, snapshot: string): { file: string; bytes: Buffer } {
	for (const name of files) {
		const file = join(folder, name);
		const bytes = readIfThere(file);
		if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) return { file, bytes };
	}
	throw new Error(
		`Neither ${files.join(' nor ')} in ${folder} is the ledger that ${snapshot} names (sha256 ${sha256.slice(0, 12)}…). ${advice}`,
	);
}

function readIfThere(file: string): Buffer | null {
	try {
		return readFileSync(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
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
