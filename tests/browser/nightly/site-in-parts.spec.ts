import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { steps } from '../../../scripts/build/steps.ts';
import { folderOf, partsFolder } from '../../../scripts/build/parts.ts';

test('a site made in three parts has the files and bytes of one made whole', () => {
	test.setTimeout(600_000);
	const env = { ...process.env, BUILD_NOW: '2026-11-24T08:00:00Z' };
	const make = (folder: string, ...division: string[]) =>
		execFileSync('node', steps.pages(folder, division), { env, stdio: 'pipe' });
	const folder = (name: string) => test.info().outputPath(name);
	rmSync(partsFolder, { recursive: true, force: true });
	make(folder('whole'));
	for (const number of [1, 2, 3]) make(folderOf({ number, of: 3 }), `${number}/3`, 'night');
	make(folder('joined'), 'join', 'night');
	const filesIn = (top: string) =>
		globSync('**/*', { cwd: top, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
			.toSorted();
	const files = filesIn(folder('whole'));
	expect(files.length).toBeGreaterThan(1_000);
	expect(filesIn(folder('joined'))).toEqual(files);
	const differs = (file: string) =>
		!readFileSync(join(folder('whole'), file)).equals(readFileSync(join(folder('joined'), file)));
	expect(files.filter(differs)).toEqual([]);
});
