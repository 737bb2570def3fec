import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { personio } from './personio.ts';

const recording = readFileSync(new URL('board.xml', import.meta.url), 'utf8');
const board = { board: 'bergwerk', address: null };
const read = (body: string) => readOutcomes(personio, board, body, '2026-11-24');

describe('personio', () => {
	const rows = read(recording);

	it('reads offices, CDATA and headings, and leaves out a heading without a text', () => {
		expect(rows[0]).toEqual({
			source: 'personio',
			board: 'bergwerk',
			key: '2800001',
			postingId: '2800001',
			title: 'MLOps Engineer (m/w/d)',
			employer: 'Bergwerk & Söhne GmbH',
			url: 'https://bergwerk.jobs.personio.de/job/2800001',
			locations: ['Berlin (Remote)', 'Hamburg'],
			workplace: null,
			countryField: null,
			employmentType: 'permanent, full-time',
			publishedOn: '2026-09-13',
			updatedOn: null,
			pay: [],
			payText: null,
			text: 'Your tasks\n\nYou run R&D models <24/7>.',
		});
	});

	it('drops a position that occurs twice', () => {
		expect(rows[1]).toBe('dropped repeat: repeat of row 0');
	});

	it('reads a position with only the required fields', () => {
		expect(rows[2]).toMatchObject({
			title: 'Miner',
			employer: 'bergwerk',
			locations: [],
			employmentType: null,
			text: '',
		});
	});

	it('uses the .com host if the board’s address says so', () => {
		expect(personio.first({ ...board, address: 'https://bergwerk.jobs.personio.com' }).url).toBe(
			'https://bergwerk.jobs.personio.com/xml?language=en',
		);
	});
});

itConforms('personio', {
	recording: 'board.xml',
	board: { board: 'bergwerk', address: null },
	needs: ['id', 'name'],
	title: ['name', 0],
	empty: '<?xml version="1.0" encoding="UTF-8"?><workzag-jobs></workzag-jobs>',
	unknown: { body: '<!DOCTYPE html><html><title>Page not found</title></html>', code: 'html-not-xml' },
});
