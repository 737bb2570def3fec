import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../tests/read-recording.ts';
import { jobPostings, payOf } from '../schema-org.ts';
import { hostsOf } from '../source.ts';
import { jsonld } from './jsonld.ts';

const board = {
	source: 'jsonld',
	board: 'northwind',
	employer: null,
	address: 'https://northwind.example/jobs',
} as const;
const read = (html: string | Buffer, at: string | null = board.address) =>
	readRecording(jsonld, { ...board, address: at }, html, '2026-08-08').map(({ outcome }) =>
		'posting' in outcome ? outcome.posting : `${outcome.verdict}: ${outcome.reason}`,
	);
const page = (json: string) => `<!doctype html><script type="application/ld+json">${json}</script>`;
const posting = '{"@type":"JobPosting","title":"SRE","hiringOrganization":{"name":"Acme"}}';

describe('jsonld', () => {
	const rows = read(readFileSync(new URL('page.html', import.meta.url)));

	it('reads a posting of a graph, its address against that of the board', () => {
		expect(rows[0]).toEqual({
			source: 'jsonld',
			board: 'northwind',
			key: 'NW-7',
			postingId: 'NW-7',
			title: 'Senior MLOps Engineer',
			employer: 'Northwind Forecasts',
			url: 'https://northwind.example/jobs/mlops',
			locations: ['Germany', 'Spain'],
			workplace: 'remote',
			countryField: null,
			employmentType: 'FULL_TIME, CONTRACTOR',
			publishedOn: '2026-07-10',
			updatedOn: null,
			pay: [{ min: 80000, max: 95000, currency: 'EUR', period: 'year', raw: 'EUR 80000–95000 YEAR' }],
			payText: null,
			text: 'Northwind forecasts wind.\n• Kubernetes',
		});
	});

	it('leaves out a posting past its last day', () => {
		expect(rows[1]).toBe('dropped: expired: the advert was open until 2026-08-01.');
	});

	it('reads a posting of a list, with its address parted and its advert escaped', () => {
		expect(rows[2]).toMatchObject({
			url: 'https://jobs.example/sre',
			locations: ['Portland, OR, US'],
			countryField: 'US',
			workplace: null,
			pay: [{ min: 60, max: 60, currency: 'USD', period: 'hour' }],
			text: 'Run it.',
		});
	});

	it('takes the page for the address of an advert that names none, and quarantines it where neither is known', () => {
		expect(read(page(posting))).toMatchObject([{ url: 'https://northwind.example/jobs' }]);
		expect(read(page(posting), null)).toEqual([
			'quarantined: The link is not a plain https address of a named host: “”.',
		]);
	});

	it('says which script of the page cannot be read, and that a page without any says nothing of adverts', () => {
		expect(() => read(page('{"@type":') + page(posting))).toThrow(/^JSON-LD script 1 of the page cannot be read: /);
		expect(() => read('<p>Jobs</p>')).toThrow('The page has no JSON-LD, so it is not known whether it has adverts.');
		expect(read(page('{"@type":"Organization"}'))).toEqual([]);
	});

	it('asks for the page of the board and no other host', () => {
		const at = { board: 'northwind', region: null, address: board.address };
		expect(jsonld.first(at)).toEqual({ url: 'https://northwind.example/jobs' });
		expect(hostsOf(jsonld, at)).toEqual(['northwind.example']);
		expect(jsonld.boardFault?.(at)).toBeNull();
		expect(jsonld.boardFault?.({ ...at, address: null })).toMatch(/^It needs an `address`: /);
	});
});

it('finds postings however deep a page puts them, within reason', () => {
	const nested = (depth: number): unknown => (depth === 0 ? { '@type': 'JobPosting' } : [nested(depth - 1)]);
	expect(jobPostings(nested(5))).toHaveLength(1);
	expect(jobPostings(nested(50))).toHaveLength(0);
	expect(jobPostings({ '@type': 'https://schema.org/JobPosting' })).toHaveLength(1);
	expect(jobPostings({ '@type': 'JobPostingList' })).toHaveLength(0);
});

it.each([
	[{ currency: 'USD', value: { value: 120000, unitText: 'year' } }, [{ min: 120000, max: 120000, period: 'year' }]],
	[{ currency: 'USD', minValue: 1000, maxValue: 2000, unitText: 'MONTH' }, [{ min: 1000, max: 2000, period: 'month' }]],
	[{ currency: 'USD', value: 50 }, [{ min: 50, max: 50, period: null }]],
	[{ currency: 'USD', value: { value: 'competitive' } }, []],
	['$100', []],
	[undefined, []],
])('reads the salary %j', (baseSalary, fields) => {
	expect(payOf(baseSalary)).toMatchObject(fields);
});
