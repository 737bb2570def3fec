import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { payOf } from './schema-org.ts';
import { teamtailor } from './teamtailor.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = { board: 'fjord', address: 'https://career.fjord.example' };
const read = (body: string) => readOutcomes(teamtailor, board, body, '2026-11-24');

describe('teamtailor', () => {
	const rows = read(recording);

	it('reads the schema.org fields of an advert, without the employer’s own regions', () => {
		expect(rows[0]).toEqual({
			source: 'teamtailor',
			board: 'fjord',
			key: '20000000-0000-4000-8000-000000000001',
			postingId: '20000000-0000-4000-8000-000000000001',
			title: 'MLOps Engineer',
			employer: 'Fjordkraft Lab',
			url: 'https://career.fjord.example/jobs/700001-mlops-engineer',
			locations: ['Norway', 'Oslo, Norway'],
			workplace: 'remote',
			countryField: 'NO',
			employmentType: 'FULL_TIME',
			publishedOn: '2026-10-04',
			updatedOn: null,
			pay: [{ min: 800000, max: 950000, currency: 'NOK', period: 'year', raw: 'NOK 800000–950000 YEAR' }],
			payText: null,
			text: 'You run models on boats.',
		});
	});

	it('prefers the schema.org description to the text in the feed', () => {
		const feed = JSON.parse(recording) as { items: { content_html?: string; _jobposting: { description?: string } }[] };
		const [first] = feed.items;
		if (!first) throw new Error('the recording has a job');
		first.content_html = '<p>Short words.</p>';
		expect(read(JSON.stringify(feed))[0]).toMatchObject({ text: 'You run models on boats.' });
		delete first._jobposting.description;
		expect(read(JSON.stringify(feed))[0]).toMatchObject({ text: 'Short words.' });
	});

	it('replaces a country code by its name, so that CA is not read as California', () => {
		expect(rows[1]).toMatchObject({ locations: ['Toronto, Canada'], countryField: 'CA', text: 'Sail.' });
	});

	it('follows the next page on the board’s own host only', () => {
		const next = (url: string) => teamtailor.next?.({ next_url: url }, teamtailor.first(board), board);
		expect(next('https://career.fjord.example/jobs.json?page=2')?.url).toBe(
			'https://career.fjord.example/jobs.json?page=2',
		);
		expect(teamtailor.next?.({}, teamtailor.first(board), board)).toBeNull();
		for (const elsewhere of ['https://evil.example/jobs.json', 'http://career.fjord.example/', '/jobs.json?page=2']) {
			expect(() => next(elsewhere)).toThrow('which is not on the board’s own host.');
		}
	});
});

it.each([
	[{ currency: 'USD', value: { value: 120000, unitText: 'year' } }, [{ min: 120000, max: 120000, period: 'year' }]],
	[{ currency: 'USD', minValue: 1000, maxValue: 2000, unitText: 'MONTH' }, [{ min: 1000, max: 2000, period: 'month' }]],
	[{ currency: 'USD', value: 50 }, []],
	[{ currency: 'USD', value: { value: 'competitive' } }, []],
	['$100', []],
	[undefined, []],
])('reads the salary %j', (baseSalary, fields) => {
	expect(payOf(baseSalary)).toMatchObject(fields);
});

itConforms('teamtailor', {
	recording: 'board.json',
	board: { board: 'fjord', address: 'https://career.fjord.example' },
	needs: ['id', 'title', 'url'],
	title: ['title'],
	empty: '{"version":"https://jsonfeed.org/version/1.1","title":"Fjord","items":[]}',
	unknown: null,
	page: (number, isLast) => ({
		title: 'Fjord',
		...(isLast ? {} : { next_url: `https://career.fjord.example/jobs.json?page=${number + 2}` }),
		items: [{ id: `${number}`, title: 'Gardener' }],
	}),
});
