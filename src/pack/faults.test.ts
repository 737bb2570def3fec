import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/random.ts';
import { ageFaults, faultsOf } from './faults.ts';
import { MANIFEST, PREVIOUS, readManifest, sealed, type Files, type PackManifest } from './manifest.ts';
import { smallPack } from './small-pack.ts';

const manifestOf = (pack: Files): Uint8Array => pack.get(MANIFEST) ?? new Uint8Array();
const night = { takenAt: '2026-11-24T02:40:00Z', sample: false };
const first = smallPack('2026-11-23T02:40:00Z');
const pack = smallPack(night.takenAt, { previous: manifestOf(first) });

/** A pack in which somebody changed files and wrote a new manifest in the correct format. */
function resealed(changes: Record<string, string | null>, previous: Uint8Array | null = manifestOf(first)): Files {
	const files = new Map(pack);
	files.delete(MANIFEST);
	files.delete(PREVIOUS);
	for (const [path, text] of Object.entries(changes)) {
		if (text === null) files.delete(path);
		else files.set(path, Buffer.from(text));
	}
	return sealed(files, night, previous);
}
const text = (path: string): string => Buffer.from(pack.get(path) ?? []).toString('utf8');

describe('a pack', () => {
	it('finds no fault in a published pack, with or without a previous night', () => {
		expect(faultsOf(first)).toEqual([]);
		expect(faultsOf(pack)).toEqual([]);
		expect(pack.get(PREVIOUS)).toEqual(manifestOf(first));
	});

	it('names the file that is changed, missing or not part of the pack', () => {
		const torn = new Map(pack);
		torn.set('adverts.csv', Buffer.from('employer\n'));
		torn.delete('datapackage.json');
		torn.set('more.csv', Buffer.from(''));
		expect(faultsOf(torn)).toEqual([
			'adverts.csv has 9 bytes, but manifest.json says 31.',
			'datapackage.json is missing.',
			'more.csv does not belong to the pack: manifest.json does not name it.',
		]);
		torn.delete(MANIFEST);
		expect(faultsOf(torn)).toEqual(['There is no manifest.json, so the files cannot be checked.']);
	});

	it('finds no fault if the changes are consistent: the files alone do not show who made them', () => {
		const forged = smallPack(night.takenAt, { previous: manifestOf(smallPack('2026-11-22T02:40:00Z')) });
		expect(faultsOf(forged)).toEqual([]);
	});

	it('detects every one of a thousand changes', () => {
		const random = seededRandom(1000);
		const unseen = Array.from({ length: 1000 }, () => tamper(pack, random)).filter(
			({ files: changed }) => faultsOf(changed).length === 0,
		);
		expect(unseen.map(({ how }) => how)).toEqual([]);
	});
});

describe('a pack with a new manifest', () => {
	const before = (one: Files): Files => resealed({}, manifestOf(one));
	const described = (change: (resource: { path: string; hash: string }) => unknown): string => {
		const description = JSON.parse(text('datapackage.json')) as { resources: { path: string; hash: string }[] };
		return JSON.stringify({ ...description, resources: description.resources.map(change) });
	};

	it.each<[string, Files, string[]]>([
		[
			'a table that lost a row',
			resealed({ 'jobs.csv': 'employer\nAcme\n' }),
			['datapackage.json does not match manifest.json: size or sha256 of jobs.csv differ.'],
		],
		[
			'datapackage.json with another hash',
			resealed({
				'datapackage.json': described((one) =>
					one.path === 'jobs.csv' ? { ...one, hash: `sha256:${'0'.repeat(64)}` } : one,
				),
			}),
			['datapackage.json does not match manifest.json: size or sha256 of jobs.csv differ.'],
		],
		[
			'datapackage.json of a table under another name',
			resealed({
				'datapackage.json': described((one) => (one.path === 'jobs.csv' ? { ...one, path: 'work.csv' } : one)),
			}),
			[
				'datapackage.json describes work.csv, which manifest.json does not name.',
				'datapackage.json does not describe jobs.csv, which manifest.json names.',
			],
		],
		[
			'datapackage.json of another night',
			resealed({ 'datapackage.json': text('datapackage.json').replace(night.takenAt, '2026-11-20T02:40:00Z') }),
			['datapackage.json is for 2026-11-20T02:40:00Z, but manifest.json is for 2026-11-24T02:40:00Z.'],
		],
		[
			'no description of its tables',
			resealed({ 'datapackage.json': '{}' }),
			['datapackage.json does not describe the tables in the form that we publish.'],
		],
		[
			'a file more',
			resealed({ 'more.csv': '' }),
			['datapackage.json does not describe more.csv, which manifest.json names.'],
		],
		[
			'a table less',
			resealed({ 'jobs.csv': null }),
			[
				'manifest.json does not name jobs.csv, which every pack has.',
				'datapackage.json describes jobs.csv, which manifest.json does not name.',
			],
		],
		[
			'words in place of the manifest before',
			resealed({}, Buffer.from('not a manifest at all')),
			['previous.json is not the manifest of a night: it is damaged, changed or something else.'],
		],
		[
			'the manifest of a later night before it',
			before(smallPack('2026-11-25T02:40:00Z')),
			[
				'previous.json is for 2026-11-25T02:40:00Z, which is not before 2026-11-24T02:40:00Z, the night of manifest.json.',
			],
		],
		[
			'the manifest of a sample before it',
			before(smallPack('2026-11-20T02:40:00Z', { sample: true })),
			['previous.json is for a sample with invented employers, but manifest.json is for a night of real adverts.'],
		],
	])('differs from a real one: %s', (_, forged, faults) => {
		expect(faultsOf(forged)).toEqual(faults);
	});

	it('differs from a real one: an old one without tables', () => {
		const empty = sealed(new Map(), { takenAt: '2020-01-01T00:00:00Z', sample: false }, null);
		expect(faultsOf(empty)).toHaveLength(19);
		expect(faultsOf(empty)).toContain('manifest.json does not name datapackage.json, which every pack has.');
		expect(faultsOf(empty)).toContain('manifest.json does not name adverts.csv, which every pack has.');
	});

	it('is not consistent with another previous manifest than the one it names', () => {
		const other = manifestOf(smallPack('2026-11-22T02:40:00Z'));
		const notNamed = 'previous.json is not the manifest of the night before that manifest.json names.';
		expect(faultsOf(new Map(pack).set(PREVIOUS, other))).toContain(notNamed);
		expect(faultsOf(new Map(first).set(PREVIOUS, other))).toContain(notNamed);
	});
});

it('reports a pack older than a manifest that the reader has, and a sample in place of a real night', () => {
	const read = (one: Files): PackManifest => readManifest(manifestOf(one)) as PackManifest;
	const [old, newest] = [read(first), read(pack)];
	expect(ageFaults(old, newest)).toEqual([
		'This pack is for the night of 2026-11-23T02:40:00Z. It is older than the manifest that you gave, which is for 2026-11-24T02:40:00Z.',
	]);
	expect([...ageFaults(newest, newest), ...ageFaults(newest, old)]).toEqual([]);
	expect(ageFaults(read(smallPack('2026-12-01T02:40:00Z', { sample: true })), newest)).toEqual([
		'This is a sample with invented employers, but the newest manifest that you gave is for a night of real adverts.',
	]);
});

/** A pack with one change, and a description of the change. */
function tamper(pack: Files, random: () => number): { files: Files; how: string } {
	const below = (most: number) => Math.floor(random() * most);
	const names = [...pack.keys()];
	const name = names[below(names.length)] ?? '';
	const bytes = pack.get(name) ?? new Uint8Array();
	const at = below(bytes.length);
	const changed = new Map(pack);
	const ways: [string, () => void][] = [
		['a bit', () => changed.set(name, bytes.with(at, (bytes[at] ?? 0) ^ (1 << below(8))))],
		['a byte cut out', () => changed.set(name, Buffer.concat([bytes.slice(0, at), bytes.slice(at + 1)]))],
		[
			'a byte put in',
			() => changed.set(name, Buffer.concat([bytes.slice(0, at), Buffer.of(below(256)), bytes.slice(at)])),
		],
		['the end cut off', () => changed.set(name, bytes.slice(0, at))],
		['a file taken out', () => changed.delete(name)],
		['a file put in', () => changed.set(`${name}.bak`, bytes)],
		['a file under another name', () => changed.delete(name) && changed.set(`new-${name}`, bytes)],
		[
			'two files for each other',
			() => {
				const other = names[(names.indexOf(name) + 1 + below(names.length - 1)) % names.length] ?? '';
				changed.set(name, pack.get(other) ?? new Uint8Array()).set(other, bytes);
			},
		],
	];
	const [how, change] = ways[below(ways.length)] ?? [];
	change?.();
	return { files: changed, how: `${how}: ${name} at ${at}` };
}
