import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Posting } from '#domain/posting.ts';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { lever } from './lever.ts';

const board = { source: 'lever', board: 'halcyon', employer: 'Halcyon' } as const;

function read(body: string | Buffer): (Posting | string)[] {
	const rows = readRecording(lever, board, body, '2026-11-24');
	return [...rows].map(({ outcome }) => ('posting' in outcome ? wholePosting(outcome) : outcome.reason));
}

describe('lever', () => {
	const [first, second] = read(readFileSync(new URL('board.json', import.meta.url)));

	it('joins opening, body, lists and closing, without repeating the opening', () => {
		expect(first).toEqual({
			source: 'lever',
			board: 'halcyon',
			key: '11111111-2222-4333-8444-555555555555',
			postingId: '11111111-2222-4333-8444-555555555555',
			title: 'Machine Learning Platform Engineer',
			employer: 'Halcyon',
			url: 'https://jobs.example/halcyon/11111111-2222-4333-8444-555555555555',
			locations: ['Amsterdam', 'Remote - Netherlands'],
			workplace: 'remote',
			countryField: 'NL',
			employmentType: 'Full-time',
			publishedOn: '2026-05-19',
			updatedOn: null,
			pay: [{ min: 80000, max: 95000, currency: 'EUR', period: 'year', raw: 'EUR 80000–95000 per-year-salary' }],
			payText: 'Plus a pension.',
			text: 'Halcyon makes weather models.\n\nYou run them.\n\nWhat you bring\n\n• Python\n• On-call & patience\n\nWe answer within a week.',
		});
	});

	it('accepts both spellings of on-site, plain text, and hourly pay', () => {
		expect(second).toMatchObject({
			workplace: 'onsite',
			text: 'Watch the\nmachines.',
			pay: [{ min: 22, max: null, period: 'hour' }],
		});
	});

	it('quarantines a row with an unknown workplace', () => {
		const body = readFileSync(new URL('board.json', import.meta.url), 'utf8').replace('"remote"', '"teleport"');
		expect(read(body)[0]).toMatch(/^The row does not match the schema of this source\. `workplaceType`/);
	});

	it('refuses the response for an unknown board, and reads an empty list as empty', () => {
		expect(() => read('{"ok":false,"error":"Document not found"}')).toThrow(
			'The body reports an error instead of a feed: “Document not found”.',
		);
		expect(read('[]')).toEqual([]);
	});

	it('uses the host in the address of the board', () => {
		const at = (address: string | null) => lever.first({ board: 'halcyon', address }).url;
		expect(at(null)).toBe('https://api.lever.co/v0/postings/halcyon?mode=json');
		expect(at('https://api.eu.lever.co')).toBe('https://api.eu.lever.co/v0/postings/halcyon?mode=json');
	});
});

itConforms('lever', {
	recording: 'board.json',
	board: { board: 'halcyon', address: null },
	needs: ['id', 'text', 'hostedUrl'],
	title: ['text'],
	empty: '[]',
	unknown: { body: '{"ok":false,"error":"Document not found"}', code: 'error-payload' },
});
