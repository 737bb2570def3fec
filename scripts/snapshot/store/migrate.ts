import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_FILE, PREVIOUS_LEDGER_FILE } from '#night-file/ledger-file.ts';
import { PREVIOUS_SNAPSHOT_FILE, sealOf, sha256, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';

// Snapshot version 3 and ledger version 1 had `clouds`; versions 4 and 2 have `named`, with the terms of each facet.

type Line = Record<string, unknown>;

/** Files of the night by their names, in the order in which one names another by its sha256. */
const ledgers = [LEDGER_FILE, PREVIOUS_LEDGER_FILE];
const snapshots = [SNAPSHOT_FILE, PREVIOUS_SNAPSHOT_FILE];

/**
 * Rewrites the files of a folder that are of the versions before; a file is replaced only once its new text is on disk.
 * @param facet the facet that `clouds` becomes: `cloud`
 * @returns the names of the files that changed
 */
export async function migrateFolder(folder: string, facet: string): Promise<string[]> {
	const changed: string[] = [];
	const newHashes = new Map<string, string>();
	const replace = async (name: string, change: (text: string) => string) => {
		const before = await readOrNull(join(folder, name));
		if (before === null) return;
		const after = change(before);
		if (after === before) return;
		newHashes.set(sha256(before), sha256(after));
		await writeFile(join(folder, `${name}.new`), after);
		changed.push(name);
	};
	for (const name of ledgers) await replace(name, (before) => migrateLedger(before, facet));
	for (const name of snapshots) await replace(name, (before) => migrateSnapshot(before, facet, newHashes));
	for (const name of changed) await rename(join(folder, `${name}.new`), join(folder, name));
	return changed;
}

async function readOrNull(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** A ledger of version 1 as version 2; any other as it is. */
export function migrateLedger(text: string, facet: string): string {
	const [manifest, ...lines] = linesOf(text);
	if (manifest?.['schemaVersion'] !== 1) return text;
	return textOf([{ ...manifest, schemaVersion: 2 }, ...lines.map((line) => withNamed(line, facet))]);
}

/**
 * A snapshot of version 3 as version 4; any other as it is.
 * @param newHashes the sha256 of a migrated ledger by that of the ledger it was made of
 */
export function migrateSnapshot(text: string, facet: string, newHashes: ReadonlyMap<string, string>): string {
	const [manifest, ...lines] = linesOf(text);
	if (manifest?.['schemaVersion'] !== 3) return text;
	const body = textOf(lines.map((line) => withNamed(line, facet)));
	const ledger = manifest['ledger'] as string | null;
	const migrated = {
		...manifest,
		schemaVersion: 4,
		sha256: sha256(body),
		ledger: (ledger === null ? null : newHashes.get(ledger)) ?? ledger,
	};
	const sealed = 'seal' in manifest ? { ...migrated, seal: sealOf(migrated) } : migrated;
	return textOf([sealed]) + body;
}

const linesOf = (text: string): Line[] =>
	text
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line) as Line);
const textOf = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** `clouds` as `named`, at its place among the fields; in the days of a ledger, those of each role. */
function withNamed(line: Line, facet: string): Line {
	return Object.fromEntries(
		Object.entries(line).map(([field, value]) => {
			if (field === 'clouds') return ['named', { [facet]: value }];
			if (field !== 'roles') return [field, value];
			const roles = Object.entries(value as Record<string, Line>);
			return [field, Object.fromEntries(roles.map(([role, counts]) => [role, withNamed(counts, facet)]))];
		}),
	);
}
