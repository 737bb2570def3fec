import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { workable } from './workable.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = { board: 'millrace', address: null };
const read = (body: string) => readOutcomes(workable, board, body, '2026-11-24');

describe('workable', () => {
	const rows = read(recording);

	it('reads a row for each country of a job, with the same key', () => {
		expect(rows[0]).toEqual({
			source: 'workable',
			board: 'millrace',
			key: 'ABC1234DEF',
			postingId: 'ABC1234DEF Spain',
			title: 'Machine Learning Engineer',
			employer: 'Millrace',
			url: 'https://apply.workable.com/j/ABC1234DEF',
			locations: ['Spain'],
			workplace: 'remote',
			countryField: 'ES',
			employmentType: 'Full-time',
			publishedOn: '2026-10-05',
			updatedOn: null,
			pay: [],
			payText: null,
			text: 'You train models for mills.\n• Python',
		});
		expect(rows[1]).toMatchObject({
			key: 'ABC1234DEF',
			postingId: 'ABC1234DEF Lisbon, Portugal',
			locations: ['Lisbon, Portugal'],
			countryField: 'PT',
		});
	});

	it('takes the country of the job if it has no places', () => {
		const { jobs, ...company } = JSON.parse(recording) as { jobs: object[] };
		const [row] = read(JSON.stringify({ ...company, jobs: [{ ...jobs[0], locations: [], country: 'Norway' }] }));
		expect(row).toMatchObject({ countryField: 'NO', locations: ['Norway'] });
	});

	it('takes the country of the places if the job has another one', () => {
		const { jobs, ...company } = JSON.parse(recording) as { jobs: object[] };
		const [row] = read(JSON.stringify({ ...company, jobs: [{ ...jobs[0], country: 'Norway' }] }));
		expect(row).toMatchObject({ countryField: 'ES' });
	});

	it('drops a row that occurs twice', () => {
		expect(rows[2]).toBe('dropped repeat: repeat of row 0');
	});

	it('reads no workplace for a job without telecommuting, and ignores a hidden place', () => {
		expect(rows[3]).toMatchObject({ workplace: null, locations: ['Athens, Greece'], employmentType: null });
	});
});

itConforms('workable', {
	recording: 'board.json',
	board: { board: 'millrace', address: null },
	needs: ['title', 'shortcode'],
	title: ['title'],
	empty: '{"name":"Millrace","description":null,"jobs":[]}',
	unknown: { body: '{"error":"Not found"}', code: 'error-payload' },
});
