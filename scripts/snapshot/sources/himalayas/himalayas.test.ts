import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { himalayas, resolveGeorgia } from './himalayas.ts';

const board = { source: 'himalayas', board: 'ml infrastructure', employer: null } as const;
const address = { board: board.board, address: null };
const rows = readRecording(himalayas, board, readFileSync(new URL('board.json', import.meta.url)), '2026-08-08').map(
	({ outcome }) => ('posting' in outcome ? wholePosting(outcome) : `${outcome.verdict}: ${outcome.reason}`),
);

describe('himalayas', () => {
	it('reads a row with its employer, a date in seconds, and yearly pay', () => {
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

	it('takes the employer from its slug if the name is “name”, and reads no restriction as worldwide', () => {
		expect(rows[1]).toMatchObject({
			employer: 'halcyon',
			locations: ['Worldwide'],
			pay: [{ min: 62.5, max: null, currency: 'USD', period: 'hour' }],
		});
	});

	it('distinguishes the state of Georgia from the country, and keeps a title that the board has cut', () => {
		expect(rows[2]).toMatchObject({ locations: ['Georgia, United States'], pay: [] });
		expect((rows[2] as { title: string }).title).toHaveLength(80);
	});

	it('drops an expired row, and quarantines a row without an employer', () => {
		expect(rows[3]).toBe('dropped: expired: the advert was open until 1779876720.');
		expect(rows[4]).toMatch(/^quarantined: .*`companySlug`/);
	});

	it('requests the newest results and no second page, which its robots.txt forbids', () => {
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
])('resolves %j with the text “%s” to %j', (places, text, resolved) => {
	expect(resolveGeorgia(places, text)).toEqual(resolved);
});

itConforms('himalayas', {
	recording: 'board.json',
	board: { board: 'mlops', address: null },
	needs: ['title', 'companySlug', 'locationRestrictions', 'applicationLink', 'guid'],
	title: ['title'],
	empty: '{"offset":0,"limit":20,"totalCount":0,"jobs":[]}',
	unknown: null,
});
