import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { jobicy } from './jobicy.ts';

const board = { source: 'jobicy', board: 'mlops', employer: null } as const;
const rows = readRecording(jobicy, board, readFileSync(new URL('board.json', import.meta.url)), '2026-08-08').map(
	({ outcome }) => ('posting' in outcome ? wholePosting(outcome) : `${outcome.verdict}: ${outcome.reason}`),
);

describe('jobicy', () => {
	it('decodes escaped values, and splits places at a comma with two spaces', () => {
		expect(rows[0]).toEqual({
			source: 'jobicy',
			board: 'mlops',
			key: '150796',
			postingId: '150796',
			title: 'Senior DevOps & Platform Engineer – LATAM',
			employer: 'Smith & Daughters',
			url: 'https://jobicy.com/jobs/150796-senior-devops-engineer',
			locations: ['LATAM', 'Hong Kong', 'Mexico'],
			workplace: null,
			countryField: null,
			employmentType: 'Full-Time, Contract',
			publishedOn: '2026-08-05',
			updatedOn: null,
			pay: [{ min: 90000, max: 115000, currency: 'USD', period: 'year', raw: 'USD 90000–115000 yearly' }],
			payText: null,
			text: 'We keep paint dry & warm.\n• Kubernetes',
		});
	});

	it('reads a row without pay and with one job type as text', () => {
		expect(rows[1]).toMatchObject({ employmentType: 'Full-Time', pay: [], locations: ['Anywhere'] });
	});

	it('sends one request for the largest number of rows', () => {
		const ask = (name: string) => jobicy.first({ board: name, address: null }).url;
		expect(ask('mlops')).toBe('https://jobicy.com/api/v2/remote-jobs?count=100&tag=mlops');
		expect(ask('all')).toBe('https://jobicy.com/api/v2/remote-jobs?count=100');
		expect(jobicy.next).toBeUndefined();
	});
});

itConforms('jobicy', {
	recording: 'board.json',
	board: { board: 'all', address: null },
	needs: ['id', 'url', 'jobTitle', 'companyName'],
	title: ['jobTitle'],
	empty: '{"jobs":[]}',
	unknown: null,
});
