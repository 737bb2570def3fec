import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { loadLedger } from '../../src/loaders/ledger.ts';
import { loadSnapshot } from '../../src/loaders/snapshot.ts';
import { takeSmallNight } from '../snapshot/tests/small-night.ts';
import { readStrangers } from './strangers.ts';

/** A folder after two nights: `MLOps Engineer 1` is closed, 2 to 5 are open. */
let folder: string;
let file: string;
beforeAll(async () => {
	folder = temporaryFolder();
	file = join(folder, 'snapshot.ndjson');
	for (const night of [1, 2]) await takeSmallNight(folder, night);
});

test('knows what closed adverts say as well as open ones, for their pages stay', () => {
	const { say, employerOf } = readStrangers(file);
	expect([say('MLOps Engineer 5'), say('MLOps Engineer 1'), say('/home/runner/')]).toEqual([true, true, false]);
	expect([employerOf.size, new Set(employerOf.values())]).toEqual([5, new Set(['greenhouse/acme/acme'])]);
});

test('what is withheld stands neither among the open jobs of the site nor among the closed, in that night alone', () => {
	const ids = () => [...loadSnapshot(file).listings, ...loadLedger(file).gone].map(({ id }) => id);
	const all = ids();
	let laps = 0;
	const [open = ''] = all;
	const closed = all.at(-1) ?? '';
	const withhold = (takenAt: string, listings: string[], employers: string[]) => {
		writeFileSync(join(folder, 'withheld.json'), JSON.stringify({ takenAt, listings, employers }));
		const later = new Date(Date.now() + 1000 * (laps += 1));
		utimesSync(file, later, later); // so that it is read anew
	};
	expect(all).toHaveLength(5);
	withhold('2026-11-22T02:40:00Z', [open, closed], []);
	expect(ids()).toEqual(all.slice(1, -1));
	withhold('2026-11-22T02:40:00Z', [], ['greenhouse/acme/acme']);
	expect(ids()).toEqual([]);
	// The same name on a board where anybody may take it.
	withhold('2026-11-22T02:40:00Z', [], ['hn/who-is-hiring/acme']);
	expect(ids()).toEqual(all);
	withhold('2026-11-21T02:40:00Z', [open], ['acme']);
	expect(ids()).toEqual(all);
});
