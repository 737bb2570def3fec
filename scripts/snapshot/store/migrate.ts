import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_FILE, PREVIOUS_LEDGER_FILE } from '#night-file/ledger-file.ts';
import { PREVIOUS_SNAPSHOT_FILE, sealOf, sha256, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';

// Snapshot version 3 and ledger version 1 had the field `clouds`: ['aws']. Snapshot version 4 and ledger version 2 have `named`
// instead, with the terms of each facet: { cloud: ['aws'] }.

type Line = Record<string, unknown>;

/** The files of a night, ledgers first, because a snapshot names its ledger by sha256. */
const ledgers = [LEDGER_FILE, PREVIOUS_LEDGER_FILE];
const snapshots = [SNAPSHOT_FILE, PREVIOUS_SNAPSHOT_FILE];

/**
 * Migrates the files of a folder that have the previous version. Files are replaced only after all new ones have been written.
 * @param facet the facet that replaces `clouds`: `cloud`
 * @returns the names of the changed files
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

/** Migrates a ledger from version 1 to 2; other versions are returned unchanged. */
export function migrateLedger(text: string, facet: string): string {
	const [manifest, ...lines] = linesOf(text);
	if (manifest?.['schemaVersion'] !== 1) return text;
	return textOf([{ ...manifest, schemaVersion: 2 }, ...lines.map((line) => withNamed(line, facet))]);
}

/**
 * Migrates a snapshot from version 3 to 4; other versions are returned unchanged.
 * @param newHashes maps the sha256 of each old ledger to that of the migrated one
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

/** Replaces `clouds` by `named` at the same position, also in the counts by role of a ledger’s days. */
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
