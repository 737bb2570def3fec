import { comparedPath } from '#routes/jobs.ts';
import { expect, test } from 'vitest';
import { idsAsked, readHidden, readIds, readShortlist, shortlistText, type Shortlisted } from './choices.ts';

const ids = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee'];
const kept: Shortlisted = { id: ids[0] ?? '', role: 'sre', title: 'SRE', employer: 'Alder Labs', on: '2026-11-24' };

test.each([null, '', 'aaaaaaaa', { 0: 'aaaaaaaa' }, [1, null, 'x', 'AAAAAAAAAA']])(
	'reads a store that holds %j as empty',
	(stored) => {
		expect(readIds(stored)).toEqual([]);
		expect(readShortlist(stored)).toEqual([]);
		if (!Array.isArray(stored)) expect(readHidden(stored)).toEqual([]);
	},
);

test('reads what it wrote, each listing once', () => {
	expect(readIds(['aaaaaaaa', 'bbbbbbbb', 'aaaaaaaa'])).toEqual(['aaaaaaaa', 'bbbbbbbb']);
	expect(readHidden(['Alder Labs', 7, '', 'Brisk', 'Alder Labs'])).toEqual(['Alder Labs', 'Brisk']);
	expect(readShortlist([kept, { ...kept, title: 1 }, { ...kept, id: '<b>' }])).toEqual([kept]);
});

test('reads no more than the site may have kept: a full list and one put back on it', () => {
	expect(readShortlist(Array.from({ length: 30_000 }, () => kept)).length).toBe(200);
	expect(readShortlist([{ ...kept, title: 'W'.repeat(400_000) }, kept])).toEqual([kept]);
	expect(readHidden(Array.from({ length: 30_000 }, (_, at) => `Employer ${at}`)).length).toBe(400);
	expect(readIds(ids)).toEqual(ids.slice(0, 4));
});

test('an address holds four listings; what it cannot read is named', () => {
	expect(idsAsked(new URL(comparedPath(ids.slice(0, 2)), 'https://x.example/').search)).toEqual({
		ids: ids.slice(0, 2),
		unknown: [],
		over: [],
	});
	expect(idsAsked(`?ids=${ids.join(',')},${ids[0]},no%20id`)).toEqual({
		ids: ids.slice(0, 4),
		unknown: ['no id'],
		over: ['eeeeeeee'],
	});
	expect(idsAsked('').ids).toEqual([]);
});

test('a shortlist is text with addresses', () => {
	expect(shortlistText([kept, { ...kept, title: 'Second' }], () => 'open', 'https://x.example/')).toBe(
		'SRE\nAlder Labs\nhttps://x.example/listings/aaaaaaaa/\nkept 2026-11-24, open\n\n' +
			'Second\nAlder Labs\nhttps://x.example/listings/aaaaaaaa/\nkept 2026-11-24, open\n',
	);
});
