import { expect, test } from 'vitest';
import { fieldsPage } from './fields-page.ts';

test('lists the fields inside an optional group', () => {
	const rows = fieldsPage().split('\n');
	const needed = (name: string) => rows.find((row) => row.startsWith(`| \`${name}\``))?.match(/\| (yes|no) +\|$/)?.[1];
	expect(
		['pay', 'pay.currency', 'pay.countries.code', 'guides.least.tracks'].map((name) => [name, needed(name)]),
	).toEqual([
		['pay', 'no'],
		['pay.currency', 'no'],
		['pay.countries.code', 'yes'],
		['guides.least.tracks', 'no'],
	]);
});
