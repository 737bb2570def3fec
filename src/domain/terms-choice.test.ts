import { expect, test } from 'vitest';
import { byPlace, concerns, mayBeOutOfDate, readTermsChoice, type Concerned } from './terms-choice.ts';

const choice = { home: '', employer: '', hired: '' };
const entry: Concerned = { place: 'DE', decidedBy: 'home', hired: [] };

test('excludes nothing while nothing is chosen', () => {
	expect(concerns(entry, choice)).toBe(true);
	expect(concerns({ place: 'US', decidedBy: 'employer', hired: ['eor'] }, choice)).toBe(true);
});

test('compares the country that decides: the reader’s, the employer’s, or either', () => {
	const inGermany = { ...choice, home: 'DE', employer: 'US' };
	expect(concerns(entry, inGermany)).toBe(true);
	expect(concerns({ ...entry, decidedBy: 'employer' }, inGermany)).toBe(false);
	expect(concerns({ ...entry, decidedBy: 'either' }, inGermany)).toBe(true);
	expect(concerns({ ...entry, place: 'FR', decidedBy: 'either' }, inGermany)).toBe(false);
});

test('ignores a country that was not chosen', () => {
	expect(concerns({ ...entry, decidedBy: 'employer' }, { ...choice, home: 'US' })).toBe(true);
});

test('considers the kind of contract only where it matters', () => {
	const contractor = { ...choice, hired: 'contractor' };
	expect(concerns({ ...entry, hired: ['contractor', 'eor'] }, contractor)).toBe(true);
	expect(concerns({ ...entry, hired: ['employee'] }, contractor)).toBe(false);
	expect(concerns(entry, contractor)).toBe(true);
	expect(concerns({ ...entry, place: 'anywhere', hired: ['employee'] }, contractor)).toBe(false);
});

test('includes its member countries, and “another country in the European Union”, in the Union', () => {
	const union: Concerned = { ...entry, place: 'EU' };
	for (const home of ['EU', 'DE', 'PL', 'IE']) expect(concerns(union, { ...choice, home })).toBe(true);
	for (const home of ['GB', 'CH', 'US', 'other']) expect(concerns(union, { ...choice, home })).toBe(false);
	expect(concerns(entry, { ...choice, home: 'EU' })).toBe(false);
});

test('shows entries for anywhere in every country', () => {
	expect(concerns({ ...entry, place: 'anywhere' }, { ...choice, home: 'other', employer: 'other' })).toBe(true);
});

test('a figure may be out of date from the day on which it changes', () => {
	expect(mayBeOutOfDate('2027-01-01', '2026-12-31')).toBe(false);
	expect(mayBeOutOfDate('2027-01-01', '2027-01-01')).toBe(true);
	expect(mayBeOutOfDate('2027-01-01', '2027-01-02')).toBe(true);
	expect(mayBeOutOfDate(null, '2027-01-01')).toBe(false);
});

test.each([null, 7, 'DE', [], { home: 'XX', employer: 3, hired: 'boss' }])('reads no choice from %j', (stored) => {
	expect(readTermsChoice(stored)).toEqual(choice);
});

test('reads a stored choice without the values that are not offered', () => {
	expect(readTermsChoice({ home: 'PL', employer: 'other', hired: 'owner' })).toEqual({
		home: 'PL',
		employer: 'other',
		hired: '',
	});
});

test('sorts anywhere first, then the Union, then countries by name, and keeps the order within a place', () => {
	const places = [
		{ place: 'US' },
		{ place: 'FR', at: 1 },
		{ place: 'anywhere' },
		{ place: 'FR', at: 2 },
		{ place: 'EU' },
	];
	expect(byPlace(places as Pick<Concerned, 'place'>[])).toEqual([
		places[2],
		places[4],
		places[1],
		places[3],
		places[0],
	]);
});
