import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { remotive } from './remotive.ts';

const board = { source: 'remotive', board: 'all', employer: null } as const;
const rows = readRecording(remotive, board, readFileSync(new URL('board.json', import.meta.url)), '2026-08-08').map(
	({ outcome }) => ('posting' in outcome ? wholePosting(outcome) : `${outcome.verdict}: ${outcome.reason}`),
);

describe('remotive', () => {
	it('reads a row with places and pay as free text', () => {
		expect(rows[0]).toEqual({
			source: 'remotive',
			board: 'all',
			key: '2091048',
			postingId: '2091048',
			title: 'MLOps Engineer',
			employer: 'Northwind Forecasts',
			url: 'https://remotive.com/remote-jobs/software-dev/mlops-engineer-2091048',
			locations: ['USA, CST (UTC-6)'],
			workplace: null,
			countryField: null,
			employmentType: 'full_time',
			publishedOn: '2026-07-09',
			updatedOn: null,
			pay: [],
			payText: '$155k - $180k',
			text: 'Run the models.\n• Python',
		});
	});

	it('reads empty text as unknown, and quarantines a row without an employer', () => {
		expect(rows[1]).toMatchObject({ employmentType: null, payText: null, text: '' });
		expect(rows[2]).toMatch(/^quarantined: .*`company_name`/);
	});

	it('sends one request, for everything or for a search', () => {
		const ask = (name: string) => remotive.first({ board: name, address: null }).url;
		expect(ask('all')).toBe('https://remotive.com/api/remote-jobs');
		expect(ask('ml ops')).toBe('https://remotive.com/api/remote-jobs?search=ml%20ops');
		expect(remotive.next).toBeUndefined();
	});
});

itConforms('remotive', {
	recording: 'board.json',
	board: { board: 'all', address: null },
	needs: ['id', 'url', 'title', 'company_name'],
	title: ['title'],
	empty: '{"jobs":[]}',
	unknown: null,
});
