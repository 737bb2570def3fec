import { expect, test } from 'vitest';
import { addressOf, readQuery } from './query.ts';

test('reads the query from an address, up to the length of the field', () => {
	const asked = readQuery(new URLSearchParams('q=+drift+&kind=guide&role=&other=x'));
	expect(asked).toEqual({ words: 'drift', chosen: { kind: 'guide' } });
	expect(addressOf(asked)).toBe('/search/?q=drift&kind=guide');
	const long = readQuery(new URLSearchParams({ q: '"'.repeat(2000), level: 'x'.repeat(9000) }));
	expect([long.words.length, long.chosen.level?.length]).toEqual([200, 200]);
});
