import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DamagedFileError } from '#night-file/snapshot-file.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { keepManifest, keptManifests } from './kept.ts';
import { MANIFEST } from './manifest.ts';
import { smallPack } from './small-pack.ts';

const manifestOf = (takenAt: string) => Buffer.from(smallPack(takenAt).get(MANIFEST) ?? []);
const [first, second] = [manifestOf('2026-11-23T02:40:00Z'), manifestOf('2026-11-24T02:40:00Z')];

it('keeps tonight’s and the previous night’s manifest, even if a night is built twice', () => {
	const folder = temporaryFolder();
	expect(keptManifests(folder)).toEqual([]);
	for (const manifest of [first, second, second]) keepManifest(manifest, folder);
	expect(keptManifests(folder)).toEqual([second, first]);
});

it('throws for a damaged kept manifest, and leaves it unchanged', () => {
	const folder = temporaryFolder();
	const file = join(folder, 'pack.json');
	for (const damaged of ['', '{"takenAt": 1}', second.toString().replace('-24T', '-25T')]) {
		writeFileSync(file, damaged);
		expect(() => keptManifests(folder)).toThrow(DamagedFileError);
		expect(() => keepManifest(second, folder)).toThrow(`${file} is not the manifest of a night`);
		expect(readFileSync(file, 'utf8')).toBe(damaged);
	}
});
