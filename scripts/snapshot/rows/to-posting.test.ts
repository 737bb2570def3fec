import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../sources/source.ts';
import { toPosting, type PostingBoard } from './to-posting.ts';

const today = '2026-11-24';
const board: PostingBoard = { source: 'greenhouse', board: 'northwind', employer: 'Northwind', base: null };
const draft: DraftFields = {
	key: '7',
	postingId: '17',
	title: 'MLOps Engineer',
	employer: null,
	url: 'https://jobs.example/17',
	locations: ['Remote'],
	workplace: null,
	countryField: null,
	employmentType: null,
	publishedOn: null,
	updatedOn: null,
	validThrough: null,
	listed: true,
	unfit: null,
	pay: [],
	payText: null,
};
const check = (more: Partial<DraftFields> = {}, on: Partial<PostingBoard> = {}) =>
	toPosting({ ...draft, ...more }, { ...board, ...on }, today);

function posting(...given: Parameters<typeof check>) {
	const checked = check(...given);
	if ('verdict' in checked) throw new Error(checked.reason);
	return checked.posting;
}
function refusal(...given: Parameters<typeof check>): string | null {
	const checked = check(...given);
	return 'verdict' in checked ? `${checked.verdict} ${checked.rule}: ${checked.reason}` : null;
}
function doubts(...given: Parameters<typeof check>): string[] {
	const checked = check(...given);
	return 'verdict' in checked ? [] : checked.doubts.map(({ rule, reason }) => `${rule}: ${reason}`);
}

describe('a row is dropped', () => {
	it('if the employer does not list it, or if it is not an advert', () => {
		expect(refusal({ listed: false })).toBe(
			'dropped not-listed: not listed: the employer hides it from its public list.',
		);
		expect(refusal({ unfit: { rule: 'prospect', reason: 'a prospect post.' } })).toBe(
			'dropped prospect: a prospect post.',
		);
	});

	it.each([
		['2026-11-23', 'dropped expired: expired: the advert was open until 2026-11-23.'],
		['2026-11-24', null],
		['2026-11-23T23:59:59Z', 'dropped expired: expired: the advert was open until 2026-11-23T23:59:59Z.'],
		['1999-12-31', null],
		['2000-01-01', 'dropped expired: expired: the advert was open until 2000-01-01.'],
		['some day', null],
		['', null],
		[0, null],
		[null, null],
	])('if its last day %j is before 24 November', (validThrough, reason) => {
		expect(refusal({ validThrough })).toBe(reason);
	});
});

describe('a row is quarantined', () => {
	it('if its title is empty or has more than 200 characters', () => {
		expect(refusal({ title: ' \u0000 ' })).toBe('quarantined title-empty: The title is empty.');
		expect(refusal({ title: 'x'.repeat(201) })).toBe(
			'quarantined title-too-long: The title has 201 characters; the limit is 200.',
		);
		expect(posting({ title: 'x'.repeat(200) }).title).toHaveLength(200);
	});

	it('if its link is only a path and the address of the board is unknown', () => {
		expect(refusal({ url: '/jobs/17' })).toBe(
			'quarantined link: The link “/jobs/17” is only a path. Add the `address` of the board to data/boards.yaml.',
		);
		expect(posting({ url: '/jobs/17' }, { base: 'https://acme.example' }).url).toBe('https://acme.example/jobs/17');
		expect(refusal({ url: '/jobs/17' }, { base: 'ftp://acme.example' })).toBe(
			'quarantined link: The link must be an https address with a host name, without user and port: “/jobs/17”.',
		);
	});

	it('if a required field is empty', () => {
		expect(refusal({ key: '' })).toMatch(/^quarantined schema: .*`key`/);
	});
});

describe('the employer of a posting', () => {
	it.each([
		['Northwind', 'Row Ltd', 'Northwind'],
		[null, '  Row   Ltd ', 'Row Ltd'],
		[null, null, 'northwind'],
		[null, ' ', 'northwind'],
	])('with %j for the board and %j in the row is %s', (boardEmployer, employer, shown) => {
		expect(posting({ employer }, { employer: boardEmployer }).employer).toBe(shown);
	});
});

describe('a posting', () => {
	it('has the fields of the row without stray white space', () => {
		const full: Partial<DraftFields> = {
			title: '  MLOps \n Engineer ',
			locations: [' Berlin ', '', ' \t', 'Remote'],
			workplace: 'remote',
			countryField: 'DE',
			employmentType: ' FullTime ',
			publishedOn: '2026-11-01',
			updatedOn: '2026-11-02',
			payText: '  $100,000 a year ',
		};
		expect(check(full)).toEqual({
			posting: {
				source: 'greenhouse',
				board: 'northwind',
				key: '7',
				postingId: '17',
				title: 'MLOps Engineer',
				employer: 'Northwind',
				url: 'https://jobs.example/17',
				locations: ['Berlin', 'Remote'],
				workplace: 'remote',
				countryField: 'DE',
				employmentType: 'FullTime',
				publishedOn: '2026-11-01',
				updatedOn: '2026-11-02',
				pay: [],
				payText: '$100,000 a year',
			},
			doubts: [],
		});
	});

	it('has null for a field with only white space', () => {
		expect(posting({ employmentType: ' ', payText: ' \n ' })).toMatchObject({ employmentType: null, payText: null });
	});

	it('keeps a hundred places, and warns if there were more', () => {
		const locations = (count: number) => Array.from({ length: count }, (_, at) => `Place ${at}`);
		expect(posting({ locations: locations(101) }).locations).toHaveLength(100);
		expect(doubts({ locations: locations(101) })).toEqual(['places: Only the first 100 of 101 places were kept.']);
		expect(doubts({ locations: locations(100) })).toEqual([]);
	});

	it('has a warning for each date that could not be used', () => {
		expect(doubts({ publishedOn: '2999-01-01', updatedOn: 'soon' })).toEqual([
			'date: “2999-01-01” is in the future, so the date was ignored.',
			'date: “soon” is not a date, so the date was ignored.',
		]);
	});

	it('has a warning if a place contained half a character', () => {
		expect(doubts({ locations: ['Zürich\ud800'] })).toEqual([
			'characters: NUL or half a surrogate pair was removed from the title or a place.',
		]);
	});
});

describe('a pay field', () => {
	const field = (min: number | null, max: number | null, currency: string | null = 'USD') => {
		return { min, max, currency, period: 'year' as const, raw: ` ${min ?? ''} - ${max ?? ''} ` };
	};
	it.each([
		[100, 200, { min: 100, max: 200 }],
		[200, 200, { min: 200, max: 200 }],
		[100, 0, { min: 100, max: null }],
		[0, 200, { min: null, max: 200 }],
		[null, 200, { min: null, max: 200 }],
		[100, null, { min: 100, max: null }],
	])('from %s to %s is used, with zero meaning empty', (min, max, ends) => {
		expect(posting({ pay: [field(min, max)] }).pay).toMatchObject([{ ...ends, currency: 'USD', period: 'year' }]);
		expect(doubts({ pay: [field(min, max)] })).toEqual([]);
	});

	it.each([
		[0, 0],
		[null, null],
		[0, null],
	])('from %s to %s counts as empty', (min, max) => {
		expect(posting({ pay: [field(min, max)] }).pay).toEqual([]);
		expect(doubts({ pay: [field(min, max)] })).toEqual([]);
	});

	it.each([
		[200, 100, 'The pay field “200 - 100” has a minimum above its maximum, so it was ignored.'],
		[-1, 100, 'The pay field “-1 - 100” is negative, so it was ignored.'],
		[null, -5, 'The pay field “- -5” is negative, so it was ignored.'],
		[-5, null, 'The pay field “-5 -” is negative, so it was ignored.'],
	])('from %s to %s is ignored with a warning, and the others are used', (min, max, reason) => {
		expect(posting({ pay: [field(min, max), field(1, 2)] }).pay).toHaveLength(1);
		expect(doubts({ pay: [field(min, max), field(1, 2)] })).toEqual([`pay-field: ${reason}`]);
	});

	it('may have an unknown currency', () => {
		expect(posting({ pay: [field(1, 2, null)] }).pay[0]?.currency).toBeNull();
	});
});
