import { expect, test } from 'vitest';
import { askPaidPath, offerFragment, readPaid, type PaidQuery } from './paid.ts';

const none: PaidQuery = { role: null, level: null, place: null, premiums: [] };

test.each([
	[none, '/pay/'],
	[{ ...none, role: 'sre', level: 'senior' }, '/pay/?role=sre&level=senior'],
	[{ role: 'sre', level: 'mid', place: 'europe', premiums: ['llm'] }, '/pay/?role=sre&level=mid&place=europe&llm=yes'],
])('writes the answers about pay to an address and reads them again: %o', (query, address) => {
	expect(askPaidPath(query)).toBe(address);
	expect(readPaid(address.split('?')[1] ?? '')).toEqual({ ...query, offer: null, currency: null });
});

test('reads empty form fields as no answer', () => {
	expect(readPaid('?role=&level=&place=')).toEqual({ ...none, offer: null, currency: null });
});

test('writes an offer with all other answers to a fragment and reads it again', () => {
	const asked = { ...none, role: 'sre', premiums: ['llm'], offer: '165000', currency: 'usd' };
	expect(offerFragment(asked)).toBe('role=sre&offer=165000&currency=usd&llm=yes');
	expect(readPaid(offerFragment(asked))).toEqual(asked);
});
