import { comparedPath } from '#routes/jobs.ts';
import { expect, test } from 'vitest';
import {
	idsAsked,
	idsLeftOut,
	readLeavings,
	readOpened,
	withOpened,
	readAsked,
	readHidden,
	readIds,
	readShortlist,
	shortlisted,
	withAsked,
} from './choices.ts';

const ids = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee'];
const named = { id: ids[0] ?? '', role: 'sre', title: 'SRE', employer: 'Alder Labs' };
const kept = shortlisted(named, '2026-11-24');

test.each([null, '', 'aaaaaaaa', { 0: 'aaaaaaaa' }, [1, null, 'x', 'AAAAAAAAAA']])(
	'reads a store that holds %j as empty',
	(stored) => {
		expect(readIds(stored)).toEqual([]);
		expect(readShortlist(stored)).toEqual([]);
		if (!Array.isArray(stored)) expect(readHidden(stored)).toEqual([]);
	},
);

test('reads back what it stored, without duplicates', () => {
	expect(readIds(['aaaaaaaa', 'bbbbbbbb', 'aaaaaaaa'])).toEqual(['aaaaaaaa', 'bbbbbbbb']);
	expect(readHidden(['Alder Labs', 7, '', 'Brisk', 'Alder Labs'])).toEqual(['Alder Labs', 'Brisk']);
	expect(readShortlist([kept, { ...kept, title: 1 }, { ...kept, id: '<b>' }])).toEqual([kept]);
});

test('reads at most twice the maximum number of entries', () => {
	expect(readShortlist(Array.from({ length: 30_000 }, () => kept)).length).toBe(200);
	expect(readShortlist([{ ...kept, title: 'W'.repeat(400_000) }, kept])).toEqual([kept]);
	expect(readHidden(Array.from({ length: 30_000 }, (_, at) => `Employer ${at}`)).length).toBe(400);
	expect(readIds(ids)).toEqual(ids.slice(0, 4));
});

test('reads four listings from an address and returns the rest as ignored', () => {
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

test('reads an entry of an older version as saved and without notes', () => {
	const before = { ...named, on: '2026-11-24', colour: 'red' };
	expect(readShortlist([before])).toEqual([{ ...before, status: 'saved', since: null, notes: '', advert: null }]);
});

test('ignores an invalid status, day or advert, but keeps the notes', () => {
	const advert = { level: 'senior', place: 'Portugal', pay: '', low: null, high: null, ask: [['pay', 'What is it?']] };
	expect(readShortlist([{ ...kept, status: 'applied', since: '2026-12-01', notes: 'Ask Ana', advert }])).toEqual([
		{ ...kept, status: 'applied', since: '2026-12-01', notes: 'Ask Ana', advert },
	]);
	const odd = { ...kept, status: 'hired', since: '2026-02-31', notes: 'Ask Ana', advert: { ...advert, ask: ['pay'] } };
	expect(readShortlist([odd])).toEqual([{ ...kept, notes: 'Ask Ana' }]);
});

test('reads the ticked questions, and replaces those of one listing', () => {
	expect(readAsked([['aaaaaaaa', ['pay']], ['bbbbbbbb', 'pay'], 7])).toEqual([['aaaaaaaa', ['pay']]]);
	const asked = withAsked(
		[
			['aaaaaaaa', ['pay']],
			['bbbbbbbb', ['level']],
		],
		'aaaaaaaa',
		['place'],
	);
	expect(asked).toEqual([
		['bbbbbbbb', ['level']],
		['aaaaaaaa', ['place']],
	]);
	expect(withAsked(asked, 'aaaaaaaa', [])).toEqual([['bbbbbbbb', ['level']]]);
});

test('hides opened jobs and jobs applied to, as the reader chose', () => {
	const [one = '', other = '', third = ''] = ids;
	const jobs = [
		kept,
		{ ...kept, id: other, status: 'applied' as const },
		{ ...kept, id: third, status: 'closed' as const },
	];
	expect(readLeavings(['applied', 'opened', 'all'])).toEqual(['opened', 'applied']);
	expect(readLeavings('opened')).toEqual([]);
	expect([...idsLeftOut([], [one], jobs)]).toEqual([]);
	expect([...idsLeftOut(['opened'], [one], jobs)]).toEqual([one]);
	expect([...idsLeftOut(['opened', 'applied'], [one], jobs)]).toEqual([one, other, third]);
});

test('remembers each opened job once, the latest last', () => {
	expect(readOpened(withOpened(withOpened(['aaaaaaaa', 'bbbbbbbb'], 'aaaaaaaa'), 'cccccccc'))).toEqual([
		'bbbbbbbb',
		'aaaaaaaa',
		'cccccccc',
	]);
	expect(readOpened(['<b>', 7])).toEqual([]);
});
