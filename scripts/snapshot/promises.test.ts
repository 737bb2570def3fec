import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What a night promises, and the tests that would fail first if it did not hold. */
it.each([
	[
		'at every instant the snapshot is whole, and names a ledger that is there',
		'crash/crash.test.ts',
		'leaves one whole night when it is %s there',
	],
	[
		'a fault of one board changes no other',
		'night.test.ts',
		'keeps its last listings when its feed %s, and changes no other board',
	],
	[
		'the same input gives the same bytes',
		'../snapshot.test.ts',
		'writes the same bytes in another zone, locale and folder',
	],
	[
		'the order of boards and rows does not matter',
		'night.test.ts',
		'comes out the same whatever the order of boards and rows',
	],
	['a night taken twice is taken once', 'ledger.test.ts', 'is the same when each night is taken twice'],
	['every row has a verdict', 'night.test.ts', 'gives every row one verdict, with its reason'],
	[
		'what is lost at once is kept, marked stale',
		'night.test.ts',
		'is measured against its last good night the night after as well',
	],
	[
		'what has been stale for fourteen nights goes',
		'night.test.ts',
		'loses its listings after fourteen days, and says so',
	],
	[
		'a page says when a board is stale',
		'../../src/stale.test.ts',
		'names a board from its fourth night without a good feed on',
	],
	['a reader refuses what newer code wrote', 'night.test.ts', 'is not read where newer code wrote it'],
	['two nights never run at once', '../snapshot.test.ts', 'ends at once with 75 while another run holds the folder'],
])('%s: there is a test for it', (_promise, file, title) => {
	expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(title);
});
