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
	it('where the employer keeps it out of its list, or its source says that it is none', () => {
		expect(refusal({ listed: false })).toBe(
			'dropped not-listed: not listed: the employer keeps it out of its public list.',
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
	])('where its last day %j is over on 24 November', (validThrough, said) => {
		expect(refusal({ validThrough })).toBe(said);
	});
});

describe('a row is quarantined', () => {
	it('where its title is empty, or longer than two hundred characters', () => {
		expect(refusal({ title: ' \u0000 ' })).toBe('quarantined title-empty: The title is empty.');
		expect(refusal({ title: 'x'.repeat(201) })).toBe(
			'quarantined title-too-long: The title has 201 characters; 200 are the limit.',
		);
		expect(posting({ title: 'x'.repeat(200) }).title).toHaveLength(200);
	});

	it('where its link is only a path and nobody knows what stands before it', () => {
		expect(refusal({ url: '/jobs/17' })).toBe(
			'quarantined link: The link is only a path, “/jobs/17”; give the board its `address` in data/boards.yaml.',
		);
		expect(posting({ url: '/jobs/17' }, { base: 'https://acme.example' }).url).toBe('https://acme.example/jobs/17');
		expect(refusal({ url: '/jobs/17' }, { base: 'ftp://acme.example' })).toBe(
			'quarantined link: The link is not a plain https address of a named host: “/jobs/17”.',
		);
	});

	it('where a field is of no use even after cleaning', () => {
		expect(refusal({ key: '' })).toMatch(/^quarantined schema: .*`key`/);
	});
});

describe('the employer of a posting', () => {
	it.each([
		['Northwind', 'Row Ltd', 'Northwind'],
		[null, '  Row   Ltd ', 'Row Ltd'],
		[null, null, 'northwind'],
		[null, ' ', 'northwind'],
	])('is that of the board, %j, else that of the row, %j: %s', (ofBoard, employer, shown) => {
		expect(posting({ employer }, { employer: ofBoard }).employer).toBe(shown);
	});
});

describe('a posting', () => {
	it('is the row as its source has it, in clean lines', () => {
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

	it('states nothing where the row has only blanks', () => {
		expect(posting({ employmentType: ' ', payText: ' \n ' })).toMatchObject({ employmentType: null, payText: null });
	});

	it('keeps a hundred places and says that there were more', () => {
		const locations = (count: number) => Array.from({ length: count }, (_, at) => `Place ${at}`);
		expect(posting({ locations: locations(101) }).locations).toHaveLength(100);
		expect(doubts({ locations: locations(101) })).toEqual(['places: Only the first 100 of 101 places were kept.']);
		expect(doubts({ locations: locations(100) })).toEqual([]);
	});

	it('says which date could not be used', () => {
		expect(doubts({ publishedOn: '2999-01-01', updatedOn: 'soon' })).toEqual([
			'date: “2999-01-01” is in the future, so the day is left open.',
			'date: “soon” is not a date, so the day is left open.',
		]);
	});

	it('says so where a place had half a character in it', () => {
		expect(doubts({ locations: ['Zürich\ud800'] })).toEqual([
			'characters: NUL or half a surrogate pair was taken out of the title or a place.',
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
	])('from %s to %s is taken, zero for an empty end', (min, max, ends) => {
		expect(posting({ pay: [field(min, max)] }).pay).toMatchObject([{ ...ends, currency: 'USD', period: 'year' }]);
		expect(doubts({ pay: [field(min, max)] })).toEqual([]);
	});

	it.each([
		[0, 0],
		[null, null],
		[0, null],
	])('from %s to %s says nothing', (min, max) => {
		expect(posting({ pay: [field(min, max)] }).pay).toEqual([]);
		expect(doubts({ pay: [field(min, max)] })).toEqual([]);
	});

	it.each([
		[200, 100, 'The pay field “200 - 100” starts above its end, so it is left out.'],
		[-1, 100, 'The pay field “-1 - 100” is negative, so it is left out.'],
		[null, -5, 'The pay field “- -5” is negative, so it is left out.'],
		[-5, null, 'The pay field “-5 -” is negative, so it is left out.'],
	])('from %s to %s cannot be, is left out, and costs no other', (min, max, reason) => {
		expect(posting({ pay: [field(min, max), field(1, 2)] }).pay).toHaveLength(1);
		expect(doubts({ pay: [field(min, max), field(1, 2)] })).toEqual([`pay-field: ${reason}`]);
	});

	it('keeps an unknown currency unknown', () => {
		expect(posting({ pay: [field(1, 2, null)] }).pay[0]?.currency).toBeNull();
	});
});
