import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { Board } from '#domain/board.ts';
import { recordedFeeds } from './recordings.ts';

test('reads only listed boards if a list is given, and every recording otherwise', async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'greenhouse'));
	for (const name of ['acme', 'northwind']) writeFileSync(join(folder, 'greenhouse', `${name}.json`), '{"jobs":[]}');
	const boards = [Board.parse({ source: 'greenhouse', board: 'acme', employer: 'Acme' })];
	const all = await recordedFeeds(folder, boards, new Map(), null);
	expect([all.total, all.unread]).toEqual([2, []]);
	const asked = await recordedFeeds(folder, boards, new Map(), null, 'mine.yaml');
	expect([asked.total, asked.unread]).toEqual([
		1,
		[
			{
				source: 'greenhouse',
				file: 'greenhouse/northwind.json',
				reason: 'mine.yaml does not list the board greenhouse/northwind.',
			},
		],
	]);
});

test('reports a link among the recordings and does not follow it', async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'ashby'));
	symlinkSync('/etc/passwd', join(folder, 'ashby', 'acme.json'));
	const { total, unread } = await recordedFeeds(folder, [], new Map(), null);
	expect([total, unread]).toEqual([
		0,
		[{ source: 'ashby', file: 'ashby/acme.json', reason: 'a link, a pipe or a device, which is not read.' }],
	]);
});
