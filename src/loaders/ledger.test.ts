import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { LEDGER_SCHEMA_VERSION, type LedgerPosting } from '#domain/ledger.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '#domain/snapshot.ts';
import { loadLedger } from './ledger.ts';

const address = 'https://jobs.kestrel-grid.example/1';
const closed: LedgerPosting = {
	id: 'aaaaaaaa',
	role: 'mlops-engineer',
	title: 'MLOps engineer',
	employer: { slug: 'kestrel-grid', name: 'Kestrel Grid' },
	url: address,
	firstSeen: '2026-11-01',
	lastSeen: '2026-11-20',
	closedOn: '2026-11-21',
	level: 'senior',
	tracks: ['serving'],
	named: { cloud: ['aws'] },
	specialisations: [],
	pay: null,
	edits: [{ on: '2026-11-05', what: 'title', from: 'ML engineer', to: 'MLOps engineer' }],
	reposts: [],
	seenOn: [{ source: 'lever', board: 'kestrel-grid', postingId: '1', url: address, lastSeen: '2026-11-20' }],
	simhash: null,
};
const day = { day: '2026-11-21', roles: {} };

function ledger(more: object = {}, postings = [closed]): string {
	const manifest = { schemaVersion: LEDGER_SCHEMA_VERSION, takenAt: '2026-11-24T02:40:00Z', sample: true };
	return [{ ...manifest, days: 1, postings: postings.length, ...more }, day, ...postings]
		.map((line) => `${JSON.stringify(line)}\n`)
		.join('');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A folder with a snapshot that names `named` as its ledger. */
function folderWith(files: Record<string, string>, named: string | undefined): string {
	const folder = temporaryFolder();
	const manifest = {
		schemaVersion: SNAPSHOT_SCHEMA_VERSION,
		takenAt: '2026-11-24T02:40:00Z',
		sample: true,
		listings: 0,
		sha256: sha256(''),
		totals: { fetched: 0, published: 0, quarantined: 0, dropped: 0 },
		boards: [],
		ledger: named,
		rates: { date: '2025-12-31', source: 'a table' },
	};
	for (const [name, text] of Object.entries({ 'snapshot.ndjson': `${JSON.stringify(manifest)}\n`, ...files }))
		writeFileSync(join(folder, name), text);
	return join(folder, 'snapshot.ndjson');
}

describe('loadLedger', () => {
	it('returns the nights, all jobs, and those that are not in the snapshot any more', () => {
		const text = ledger();
		expect(loadLedger(folderWith({ 'ledger.ndjson': text }, sha256(text)))).toEqual({
			days: [day],
			postings: [closed],
			gone: [closed],
		});
	});

	it('reads the previous ledger if a killed run left one that no snapshot names', () => {
		const text = ledger({ takenAt: '2026-11-23T02:40:00Z' });
		const files = { 'ledger.ndjson': ledger({}, []), 'ledger.previous.ndjson': text };
		expect(loadLedger(folderWith(files, sha256(text))).gone).toEqual([closed]);
	});

	it('reads the previous ledger if the ledger is a link to itself', () => {
		const text = ledger();
		const file = folderWith({ 'ledger.previous.ndjson': text }, sha256(text));
		symlinkSync('ledger.ndjson', join(dirname(file), 'ledger.ndjson'));
		expect(loadLedger(file).gone).toEqual([closed]);
	});

	it('is empty if the snapshot names none', () => {
		expect(loadLedger(folderWith({ 'ledger.ndjson': ledger() }, undefined))).toEqual({
			days: [],
			postings: [],
			gone: [],
		});
	});

	it('rejects a ledger with a changed byte', () => {
		const text = ledger();
		const file = folderWith({ 'ledger.ndjson': text.replace('2026-11-05', '2026-11-06') }, sha256(text));
		expect(() => loadLedger(file)).toThrow(
			/^There is no ledger next to .*snapshot\.ndjson with the checksum that it names \(sha256 [0-9a-f]{12}…\)\. Nothing was built;/,
		);
	});

	it('names the line of a job that does not match the current schema', () => {
		const text = ledger({}, [closed, { ...closed, id: 'aaaaaaab', closedOn: 'yesterday' }]);
		expect(() => loadLedger(folderWith({ 'ledger.ndjson': text }, sha256(text)))).toThrow(
			/ledger\.ndjson:4: `closedOn`: Invalid ISO date\. Build with the code that wrote it; nothing was built\.$/,
		);
	});

	it('leaves out withheld jobs', () => {
		const text = ledger({}, [closed, { ...closed, id: 'aaaaaaab' }]);
		const withheld = { takenAt: '2026-11-24T02:40:00Z', listings: ['aaaaaaaa'], employers: [] };
		const file = folderWith({ 'ledger.ndjson': text, 'withheld.json': JSON.stringify(withheld) }, sha256(text));
		expect(loadLedger(file).postings.map(({ id }) => id)).toEqual(['aaaaaaab']);
	});

	it('rejects a ledger of a later schema version', () => {
		const text = ledger({ schemaVersion: LEDGER_SCHEMA_VERSION + 1 });
		expect(() => loadLedger(folderWith({ 'ledger.ndjson': text }, sha256(text)))).toThrow(
			'ledger.ndjson:1 is of schema version 3; this code reads and writes version 2 only. Build with the code that wrote it;',
		);
	});
});
