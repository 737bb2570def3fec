import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { Board } from '#domain/board.ts';
import { recordedFeeds } from './recordings.ts';

test('reads the boards of a list that was asked for and no others, and every recording where none was', async () => {
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

test('a link among the recordings is told of, and not followed', async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'ashby'));
	symlinkSync('/etc/passwd', join(folder, 'ashby', 'acme.json'));
	const { total, unread } = await recordedFeeds(folder, [], new Map(), null);
	expect([total, unread]).toEqual([
		0,
		[{ source: 'ashby', file: 'ashby/acme.json', reason: 'a link, a pipe or a device, which is not followed.' }],
	]);
});
