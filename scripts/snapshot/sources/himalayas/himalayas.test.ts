import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { himalayas, settleGeorgia } from './himalayas.ts';

const board = { source: 'himalayas', board: 'ml infrastructure', employer: null } as const;
const address = { board: board.board, address: null };
const rows = readRecording(himalayas, board, readFileSync(new URL('board.json', import.meta.url)), '2026-08-08').map(
	({ outcome }) => ('posting' in outcome ? wholePosting(outcome) : `${outcome.verdict}: ${outcome.reason}`),
);

describe('himalayas', () => {
	it('reads a row with its own employer, seconds, and pay by the year', () => {
		expect(rows[0]).toEqual({
			source: 'himalayas',
			board: 'ml infrastructure',
			key: 'https://himalayas.app/companies/northwind-forecasts/jobs/senior-mlops-engineer',
			postingId: 'northwind-forecasts/senior-mlops-engineer',
			title: 'Senior MLOps Engineer',
			employer: 'Northwind Forecasts',
			url: 'https://himalayas.app/companies/northwind-forecasts/jobs/senior-mlops-engineer',
			locations: ['Canada', 'United States'],
			workplace: null,
			countryField: null,
			employmentType: 'Full Time',
			publishedOn: '2026-08-03',
			updatedOn: null,
			pay: [{ min: 121000, max: 148000, currency: 'CAD', period: 'year', raw: 'CAD 121000–148000 annual' }],
			payText: null,
			text: 'Northwind forecasts wind.\n\nDuties\n• Run the models',
		});
	});

	it('names an employer by its address where its name is the word “name”, and reads no restriction as worldwide', () => {
		expect(rows[1]).toMatchObject({
			employer: 'halcyon',
			locations: ['Worldwide'],
			pay: [{ min: 62.5, max: null, currency: 'USD', period: 'hour' }],
		});
	});

	it('tells the state of Georgia from the country, and leaves a title cut as it came', () => {
		expect(rows[2]).toMatchObject({ locations: ['Georgia, United States'], pay: [] });
		expect((rows[2] as { title: string }).title).toHaveLength(80);
	});

	it('leaves out what is past its last day, and quarantines a row without an employer', () => {
		expect(rows[3]).toBe('dropped: expired: the advert was open until 1779876720.');
		expect(rows[4]).toMatch(/^quarantined: .*`companySlug`/);
	});

	it('asks for the newest of a search and for no second page, which its robots.txt forbids', () => {
		expect(himalayas.first(address).url).toBe('https://himalayas.app/jobs/api/search?q=ml+infrastructure&sort=recent');
		expect(himalayas.next).toBeUndefined();
		expect(himalayas.expects?.({ jobs: [{}], totalCount: 21 })).toBe(21);
		expect(himalayas.expects?.({ jobs: [] })).toBeNull();
	});
});

it.each([
	[['Georgia'], 'Tbilisi is home', ['Tbilisi, Georgia']],
	[['Georgia'], 'anywhere in the U.S. works', ['Georgia, United States']],
	[['Georgia'], 'we make paint', []],
	[['Georgia', 'Poland'], 'Atlanta', ['Georgia', 'Poland']],
])('takes %j beside “%s” for %j', (places, text, settled) => {
	expect(settleGeorgia(places, text)).toEqual(settled);
});

itConforms('himalayas', {
	recording: 'board.json',
	board: { board: 'mlops', address: null },
	needs: ['title', 'companySlug', 'locationRestrictions', 'applicationLink', 'guid'],
	title: ['title'],
	empty: '{"offset":0,"limit":20,"totalCount":0,"jobs":[]}',
	unknown: null,
});
