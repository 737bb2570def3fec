import { silentFacts } from '#facts/testing/silent-facts.ts';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '#domain/snapshot.ts';
import { loadSnapshot, parseSnapshot } from './snapshot.ts';

const words = [{ words: 'MLOps', from: 'title', at: null, rule: 'role/title' }];
const listing = (id: string, more: object = {}) => ({
	id,
	title: 'MLOps engineer',
	employer: { slug: 'kestrel-grid', name: 'Kestrel Grid', kind: null },
	url: 'https://jobs.kestrel-grid.example/1',
	seenOn: [{ source: 'lever', board: 'kestrel-grid', postingId: '1', url: 'https://jobs.kestrel-grid.example/1' }],
	publishedOn: null,
	firstSeen: '2026-11-23',
	lastSeen: '2026-11-24',
	employmentType: null,
	locations: ['Remote'],
	remote: { scope: 'unspecified', countries: [], regions: [], timezones: null, evidence: words },
	role: { value: 'mlops-engineer', evidence: words },
	...silentFacts,
	history: { edits: [], reposts: [] },
	...more,
});

function snapshot(listings: object[], manifest: object = {}): Buffer {
	const body = listings.map((entry) => `${JSON.stringify(entry)}\n`).join('');
	const first = {
		schemaVersion: SNAPSHOT_SCHEMA_VERSION,
		takenAt: '2026-11-24T02:40:00Z',
		sample: true,
		listings: listings.length,
		sha256: createHash('sha256').update(body).digest('hex'),
		totals: { fetched: 2, published: 2, quarantined: 0, dropped: 0 },
		boards: [],
		rates: { date: '2025-12-31', source: 'a table' },
		...manifest,
	};
	return Buffer.from(`${JSON.stringify(first)}\n${body}`);
}

const [a, b] = ['aaaaaaaa', 'bbbbbbbb'];
const read = (bytes: Buffer) => () => parseSnapshot(bytes, 'data/snapshot/snapshot.ndjson');

describe('parseSnapshot', () => {
	it('returns the manifest and the listings of an intact file', () => {
		const { manifest, listings } = read(snapshot([listing(a), listing(b)]))();
		expect(manifest.takenAt).toBe('2026-11-24T02:40:00Z');
		expect(listings.map(({ id }) => id)).toEqual([a, b]);
	});

	it('rejects a file that ends too early', () => {
		const whole = snapshot([listing(a), listing(b)]);
		expect(read(whole.subarray(0, whole.length - 40))).toThrow(
			/^data\/snapshot\/snapshot\.ndjson is damaged: its lines do not match the checksum in its first line \(sha256 [0-9a-f]{12}…\)\.$/,
		);
		expect(read(whole.subarray(0, 30))).toThrowErrorMatchingInlineSnapshot(
			`[Error: data/snapshot/snapshot.ndjson:1 has no complete first line, so the file is damaged.]`,
		);
	});

	it('rejects a file with a changed byte', () => {
		const bytes = snapshot([listing(a)]);
		bytes[bytes.length - 5] = 0x20;
		expect(read(bytes)).toThrow(/its lines do not match the checksum in its first line/);
	});

	it('rejects another schema version', () => {
		expect(read(snapshot([listing(a)], { schemaVersion: 99 }))).toThrowErrorMatchingInlineSnapshot(
			`[Error: data/snapshot/snapshot.ndjson:1 is of schema version 99; this code reads and writes version 4 only.]`,
		);
	});

	it('rejects an id that occurs twice', () => {
		expect(read(snapshot([listing(a), listing(a)]))).toThrowErrorMatchingInlineSnapshot(
			`[Error: data/snapshot/snapshot.ndjson:3 repeats the listing id \`aaaaaaaa\` of line 2.]`,
		);
	});

	it('rejects a listing that does not match the schema, and names the field', () => {
		expect(read(snapshot([listing(a, { url: 'http://jobs.example/1' })]))).toThrowErrorMatchingInlineSnapshot(
			`[Error: data/snapshot/snapshot.ndjson:2: \`url\`: Invalid URL.]`,
		);
	});

	it('rejects a wrong number of lines', () => {
		expect(read(snapshot([listing(a)], { listings: 3 }))).toThrowErrorMatchingInlineSnapshot(
			`[Error: data/snapshot/snapshot.ndjson is damaged: its first line states 3 listings, but it has 1.]`,
		);
	});
});

it('says what to do if there is no snapshot', () => {
	expect(() => loadSnapshot('data/nowhere/snapshot.ndjson')).toThrowErrorMatchingInlineSnapshot(
		`[Error: There is no snapshot at data/nowhere/snapshot.ndjson. Nothing was built; restore the folder’s last good night (docs/operations.md) or run \`npm run snapshot\`.]`,
	);
});

it('reports an unreadable list of withheld jobs once, whichever night it reads', () => {
	const folder = temporaryFolder();
	for (const name of ['snapshot.ndjson', 'snapshot.previous.ndjson'])
		writeFileSync(join(folder, name), snapshot([listing(a)]));
	writeFileSync(join(folder, 'withheld.json'), '[]');
	const file = join(folder, 'withheld.json');
	expect(() => loadSnapshot(join(folder, 'snapshot.ndjson'))).toThrow(
		new Error(`${file} does not have the format that the audit writes. Remove it and run the audit again.`),
	);
});

it('leaves out the jobs withheld from this night, but not those withheld from another', () => {
	const shown = (takenAt: string, more: { listings?: string[]; employers?: string[] }) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'snapshot.ndjson'), snapshot([listing(a)]));
		const withheld = { takenAt, listings: [], employers: [], ...more };
		writeFileSync(join(folder, 'withheld.json'), JSON.stringify(withheld));
		return loadSnapshot(join(folder, 'snapshot.ndjson')).listings.length;
	};
	expect(shown('2026-11-24T02:40:00Z', { listings: [a] })).toBe(0);
	expect(shown('2026-11-24T02:40:00Z', { employers: ['lever/kestrel-grid/kestrel-grid'] })).toBe(0);
	expect(shown('2026-11-24T02:40:00Z', { employers: ['lever/another/kestrel-grid'] })).toBe(1);
	expect(shown('2026-11-23T02:40:00Z', { listings: [a] })).toBe(1);
});
