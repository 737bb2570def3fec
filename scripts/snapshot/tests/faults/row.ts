import { it } from 'vitest';
import { rows } from './rows.ts';

/** A test of one row of the fault table, under the row’s own words. `what` tells its cases apart. */
export function row(number: number, test: () => Promise<void> | void, what = ''): void {
	const found = rows[number - 1];
	if (!found) throw new Error(`The fault table has no row ${number}.`);
	it(`row ${number}, ${found.fault}${what === '' ? '' : ` (${what})`}: ${found.must}`, test);
}
