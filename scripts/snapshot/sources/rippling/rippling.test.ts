import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { rippling } from './rippling.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = { board: 'cobalt', address: null };
const read = (body: string) => readOutcomes(rippling, board, body, '2026-11-24');

describe('rippling', () => {
	const rows = read(recording);

	it('reads a row for each place of a job, with the same key and the text from the advert’s page', () => {
		expect(rows[0]).toEqual({
			source: 'rippling',
			board: 'cobalt',
			key: '40000000-0000-4000-8000-000000000001',
			postingId: '40000000-0000-4000-8000-000000000001 Remote (New Jersey, US)',
			title: 'MLOps Engineer',
			employer: 'Cobalt',
			url: 'https://ats.rippling.com/cobalt/jobs/40000000-0000-4000-8000-000000000001',
			locations: ['Remote (New Jersey, US)', 'New York, NY'],
			workplace: null,
			countryField: null,
			employmentType: 'Salaried, full-time',
			publishedOn: '2026-10-20',
			updatedOn: null,
			pay: [{ min: 150000, max: 180000, currency: 'USD', period: 'year', raw: 'USD 150000–180000 YEAR' }],
			payText: null,
			text: 'Cobalt mixes paint.\n\nYou run the models.',
		});
		expect(rows[1]).toMatchObject({ postingId: '40000000-0000-4000-8000-000000000001 New York, NY' });
	});

	it('drops a row that occurs twice, and reads one without a place', () => {
		expect(rows[2]).toBe('dropped repeat: repeat of row 1');
		expect(rows[3]).toMatchObject({ locations: [], text: '', employmentType: null });
	});
});

itConforms('rippling', {
	recording: 'board.json',
	board: { board: 'cobalt', address: null },
	needs: ['uuid', 'name', 'url'],
	title: ['name'],
	empty: '[]',
	unknown: { body: '{"error":"Not Found"}', code: 'error-payload' },
});
