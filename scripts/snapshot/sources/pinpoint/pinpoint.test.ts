import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { pinpoint } from './pinpoint.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = { board: 'tern', address: null };
const read = (body: string) => readOutcomes(pinpoint, board, body, '2026-11-24');

describe('pinpoint', () => {
	const rows = read(recording);

	it('reads the sections of an advert below their headings', () => {
		expect(rows[0]).toEqual({
			source: 'pinpoint',
			board: 'tern',
			key: '300001',
			postingId: '300001',
			title: 'MLOps Engineer',
			employer: 'tern',
			url: 'https://tern.pinpointhq.com/en/postings/300001',
			locations: ['United Kingdom'],
			workplace: 'remote',
			countryField: null,
			employmentType: 'Full Time',
			publishedOn: null,
			updatedOn: null,
			pay: [{ min: 70000, max: 85000, currency: 'GBP', period: 'year', raw: 'GBP 70000–85000 year' }],
			payText: '£70,000 - £85,000 / year',
			text: 'You run models.\n\nWhat you will do\n\n• Own serving.\n\nWhat you bring\n\nGo.',
		});
	});

	it('ignores pay that the employer does not show, and completes a link that is a path', () => {
		expect(rows[1]).toMatchObject({ pay: [], payText: null, url: 'https://tern.pinpointhq.com/en/postings/300002' });
	});
});

itConforms('pinpoint', {
	recording: 'board.json',
	board: { board: 'tern', address: null },
	needs: ['id', 'title'],
	title: ['title'],
	empty: '{"data":[]}',
	unknown: null,
});
