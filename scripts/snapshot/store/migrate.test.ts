import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomListings } from '#filter/testing/random-listings.ts';
import { ledgerText } from '#night-file/ledger-file.ts';
import { sealOf, sha256, snapshotBytes } from '#night-file/snapshot-file.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { migrateFolder } from './migrate.ts';

const takenAt = '2026-11-24T02:40:00Z';
const counts = { listings: 1, opened: 1, closed: 0, payStated: 0, levelStated: 0, levels: {}, tracks: {} };
const day = { day: '2026-11-24', roles: { sre: { ...counts, named: { cloud: { aws: 1 } }, specialisations: {} } } };
const ledger = ledgerText({ takenAt, sample: true }, [day], []);
const totals = { fetched: 3, published: 3, quarantined: 0, dropped: 0 };
const facts = { takenAt, sample: true, totals, boards: [], rates: { date: '2026-11-24', source: 'ECB' } };
const listings = randomListings(3, 1);
const snapshot = String(snapshotBytes({ ...facts, ledger: sha256(ledger) }, listings));

/** The text as earlier versions wrote it. */
const older = (text: string): string =>
	text.replaceAll(/"named":\{"cloud":(.*?)\},"(?=specialisations)/g, '"clouds":$1,"');

/** A snapshot of version 3 with this ledger. */
function olderSnapshot(oldLedger: string): string {
	const [first = '', ...lines] = older(snapshot).split('\n');
	const { seal: _seal, ...manifest } = JSON.parse(first) as Record<string, unknown>;
	const sha = { sha256: sha256(lines.join('\n')), ledger: sha256(oldLedger) };
	const unsealed = { ...manifest, schemaVersion: 3, ...sha };
	return [JSON.stringify({ ...unsealed, seal: sealOf(unsealed) }), ...lines].join('\n');
}

const oldLedger = older(ledger).replace('"schemaVersion":2', '"schemaVersion":1');

test('migrates version 3 to what version 4 writes for the same jobs, and changes nothing the second time', async () => {
	const folder = temporaryFolder();
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	writeFileSync(join(folder, 'ledger.ndjson'), oldLedger);
	writeFileSync(join(folder, 'snapshot.ndjson'), olderSnapshot(oldLedger));
	expect(read('snapshot.ndjson')).toContain('"clouds":[');

	expect(await migrateFolder(folder, 'cloud')).toEqual(['ledger.ndjson', 'snapshot.ndjson']);
	expect(read('ledger.ndjson')).toBe(ledger);
	expect(read('snapshot.ndjson')).toBe(snapshot);

	expect(await migrateFolder(folder, 'cloud')).toEqual([]);
	expect(read('snapshot.ndjson')).toBe(snapshot);
});

test('moves `clouds` to the facet that the site names', async () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'ledger.ndjson'), oldLedger);
	await migrateFolder(folder, 'format');
	expect(readFileSync(join(folder, 'ledger.ndjson'), 'utf8')).toContain('"named":{"format":{"aws":1}}');
});

test('changes nothing in a folder without a night', async () => {
	expect(await migrateFolder(temporaryFolder(), 'cloud')).toEqual([]);
});
