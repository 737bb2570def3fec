import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOutcomes } from '../../tests/read-recording.ts';
import { smartrecruiters } from './smartrecruiters.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = { board: 'Harbourlight', region: null, address: null };
const read = (body: string) => readOutcomes(smartrecruiters, board, body, '2026-11-24');

describe('smartrecruiters', () => {
	it('joins a row with its advert, section by section', () => {
		expect(read(recording)[0]).toEqual({
			source: 'smartrecruiters',
			board: 'Harbourlight',
			key: 'REF101A',
			postingId: '744000100000001',
			title: 'MLOps Engineer',
			employer: 'Harbourlight Group',
			url: 'https://jobs.smartrecruiters.com/Harbourlight/744000100000001-mlops-engineer',
			locations: ['Remote, Portugal'],
			workplace: 'remote',
			countryField: 'PT',
			employmentType: 'Full-time',
			publishedOn: '2026-10-02',
			updatedOn: null,
			pay: [],
			payText: null,
			text: 'Who we are\n\nHarbourlight runs ports.\n\nWhat you do\n\nYou run the models that plan berths & cranes.\n\nWhat you bring\n\n• Kubernetes',
		});
	});

	it('reads a row whose advert was not asked for, and leaves open how it is worked', () => {
		expect(read(recording)[1]).toMatchObject({
			key: '744000100000002',
			url: 'https://jobs.smartrecruiters.com/Harbourlight/744000100000002',
			locations: ['Porto, Portugal'],
			workplace: null,
			text: '',
		});
	});

	it('refuses a page of another company, and one advert taken for a board', () => {
		const row = { company: { identifier: 'Elsewhere' } };
		expect(() => smartrecruiters.check?.({ content: [row] }, board)).toThrow(
			'The board Harbourlight was asked for and rows of Elsewhere were sent.',
		);
		expect(() =>
			smartrecruiters.check?.({ content: [{ company: { identifier: 'harbourlight' } }] }, board),
		).not.toThrow();
		expect(() => read('{"jobAd":{}}')).toThrow('The body is one advert, not a board’s list of jobs.');
	});

	it('asks for the next hundred until all that were found are there', () => {
		const asked = smartrecruiters.first(board);
		const next = smartrecruiters.next?.({ totalFound: 150, content: [{}] }, asked, board);
		expect(next?.url).toBe('https://api.smartrecruiters.com/v1/companies/Harbourlight/postings?limit=100&offset=100');
		expect(next && smartrecruiters.next?.({ totalFound: 150, content: [{}] }, next, board)).toBeNull();
	});
});
