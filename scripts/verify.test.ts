import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { MANIFEST, sealed } from '#pack/manifest.ts';
import { smallPack } from '#pack/small-pack.ts';

const bytesOf = (pack: ReadonlyMap<string, Uint8Array>): Uint8Array => pack.get(MANIFEST) ?? new Uint8Array();
const first = smallPack('2026-11-23T02:40:00Z');
const second = smallPack('2026-11-24T02:40:00Z', { previous: bytesOf(first) });

function folderWith(pack: ReadonlyMap<string, Uint8Array | string>): string {
	const folder = temporaryFolder();
	for (const [name, bytes] of pack) writeFileSync(join(folder, name), bytes);
	return folder;
}

/** Runs the command; returns its exit code and the lines of both output streams. */
function verify(...args: string[]): [code: number | null, lines: string[]] {
	const script = join(import.meta.dirname, 'verify.ts');
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
	return [status, `${stdout}${stderr}`.trim().split('\n')];
}

test('says that the files match, and that this does not show who published them', () => {
	expect(verify(folderWith(new Map<string, Uint8Array | string>(second).set('index.html', '<p>changed')))).toEqual([
		0,
		[
			'21 files from the night of 2026-11-24T02:40:00Z: all match manifest.json.',
			'The night before is 2026-11-23T02:40:00Z; its manifest is the one that manifest.json links to.',
			'index.html is not part of the data and is not checked.',
			`sha256 of manifest.json: ${sha256(bytesOf(second))}`,
			'The files are consistent with each other, but this does not show who published them. The open data page explains how to check that.',
		],
	]);
});

test('confirms that nothing changed only if the manifest has the hash that the user gives', () => {
	const [newest, known] = [second, first].map((pack) => join(folderWith(pack), MANIFEST)) as [string, string];
	const trusted = ['--sha256', `sha256:${sha256(bytesOf(second))}`, '--newest', known];
	const [code, lines] = verify(folderWith(second), ...trusted);
	expect([code, lines.slice(2)]).toEqual([
		0,
		[
			'It is not older than the manifest that you gave, from 2026-11-23T02:40:00Z.',
			`sha256 of manifest.json: ${sha256(bytesOf(second))}`,
			'This is the sha256 that you gave, so no file has changed since that manifest.json was written.',
		],
	]);
	expect(verify(folderWith(first), '--sha256', sha256(bytesOf(second)), '--newest', newest)).toEqual([
		1,
		[
			'manifest.json does not have the sha256 that you gave. It was changed, or it is from another night.',
			'This pack is for the night of 2026-11-23T02:40:00Z. It is older than the manifest that you gave, which is for 2026-11-24T02:40:00Z.',
		],
	]);
});

test('replaces control characters in the names of files and tables', () => {
	const evil = 'a\u001B[31mevil\u202E.csv';
	const named = sealed(
		new Map(second).set(`b${evil}`, Buffer.of()),
		{ takenAt: '2026-11-24T02:40:00Z', sample: false },
		null,
	);
	const [code, lines] = verify(folderWith(new Map<string, Uint8Array | string>(named).set(evil, '')));
	expect([code, lines.filter((line) => line.includes('evil'))]).toEqual([
		1,
		[
			'a\uFFFD[31mevil\uFFFD.csv does not belong to the pack: manifest.json does not name it.',
			'datapackage.json does not describe ba\uFFFD[31mevil\uFFFD.csv, which manifest.json names.',
		],
	]);
});
