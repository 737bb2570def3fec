import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What a night promises, P1 to P9, and the tests that would fail first if it did not hold. */
it.each([
	...of('P1, at every instant the snapshot is whole, and names a ledger that is there', [
		['crash/crash.test.ts', 'leaves one whole night when it is %s there'],
		['fault-table/disk.test.ts', 'block by block'],
		['fault-table/damage.test.ts', 'one bit of ${name}, for the next night and for the site'],
	]),
	...of('P2, a fault of one board changes no other', [
		[
			'isolation.test.ts',
			'a board that fails changes its own rows only, which stay as they were and are marked stale:',
		],
		['night.test.ts', 'keeps its last listings when its feed %s, and changes no other board'],
	]),
	...of('P3, the same input gives the same bytes, in any order', [
		['../snapshot.test.ts', 'writes the same bytes in another zone, locale and folder'],
		['../snapshot.test.ts', 'comes to the same bytes in three parts, whichever is read first'],
		['night.test.ts', 'comes out the same whatever the order of boards and rows'],
	]),
	...of('P4, a night taken twice is taken once', [['ledger.test.ts', 'is the same when each night is taken twice']]),
	...of('P5, memory and time are bounded', [
		['fault-table/memory.test.ts', 'memory and time stay within bounds for'],
		['live-night.test.ts', 'memory and time of a whole night stay within bounds for'],
		['fault-table/tenfold.test.ts', 'the time grows no faster than the rows'],
		['fetch/client.test.ts', 'asks nobody once the night is over'],
	]),
	...of('P6, every row has a verdict', [['night.test.ts', 'gives every row one verdict, with its reason']]),
	...of('P7, nothing is lost in silence', [
		['night.test.ts', 'is measured against its last good night the night after as well'],
		['night.test.ts', 'loses its listings after fourteen days, and says so'],
		['../../src/stale.test.ts', 'names a board from its fourth night without a good feed on'],
	]),
	...of('P8, no request outside the plan', [
		['fetch/client.test.ts', 'by a name that has one private address among public ones'],
		['fetch/client.test.ts', 'by the address %s'],
		['fetch/client.test.ts', 'has one request in flight, robots.txt and redirects included'],
		['fetch/host-lines.test.ts', 'a host is not asked by two at once'],
		['fault-table/requests.test.ts', 'nobody comes near the server behind it'],
		['live-night.test.ts', 'leaves a page unread that robots.txt keeps for itself'],
	]),
	...of('P9, a reader refuses what newer code wrote', [
		['night.test.ts', 'is not read where newer code wrote it'],
		['../../src/loaders/snapshot.test.ts', 'refuses another schema version'],
		['../../src/loaders/ledger.test.ts', 'refuses a ledger of a later schema version'],
	]),
	...of('two nights never run at once', [
		['../snapshot.test.ts', 'ends at once with 75 while another run holds the folder'],
	]),
])('%s: there is a test for it, %s %s', (_promise, file, title) => {
	expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(title);
});

function of(promise: string, tests: [file: string, title: string][]): [promise: string, file: string, title: string][] {
	return tests.map(([file, title]) => [promise, file, title]);
}
