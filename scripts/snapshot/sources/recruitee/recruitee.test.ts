import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { hostOf } from '../source.ts';
import { recruitee } from './recruitee.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = { board: 'kanaal', address: null };
const read = (body: string) => readOutcomes(recruitee, board, body, '2026-11-24');

describe('recruitee', () => {
	const rows = read(recording);

	it('reads salaries in text and places with their notes, and no workplace if two are ticked', () => {
		expect(rows[0]).toEqual({
			source: 'recruitee',
			board: 'kanaal',
			key: '1234567',
			postingId: '1234567',
			title: 'MLOps Engineer (m/f/d)',
			employer: 'Kanaal',
			url: 'https://jobs.kanaal.example/o/mlops-engineer',
			locations: ['Utrecht, Netherlands', 'Netherlands/Remote'],
			workplace: null,
			countryField: 'NL',
			employmentType: 'fulltime permanent',
			publishedOn: '2026-08-11',
			updatedOn: '2026-08-12',
			pay: [{ min: 65000, max: 82500.5, currency: 'EUR', period: 'year', raw: 'EUR 65000–82500.5 year' }],
			payText: null,
			text: 'You keep models running.\n\n• Terraform\n\nWe also hire in Belgium.',
		});
	});

	it('reads a salary of “0” as empty, and builds a link on the board’s host if the row has none', () => {
		expect(rows[1]).toMatchObject({
			pay: [],
			workplace: 'onsite',
			url: 'https://kanaal.recruitee.com/o/barge-hand',
			locations: ['Utrecht'],
			publishedOn: '2026-08-10',
		});
	});

	it('ignores “remote” in the name of a place if the employer ticks another workplace', () => {
		const offer = { ...JSON.parse(recording).offers[0], remote: false };
		expect(read(JSON.stringify({ offers: [offer] }))[0]).toMatchObject({
			workplace: 'hybrid',
			locations: ['Utrecht, Netherlands'],
		});
	});

	it('drops an offer that is not published', () => {
		expect(rows[2]).toBe('dropped not-listed: not listed: the employer hides it from its public list.');
	});

	it('uses the employer’s own careers host if it has one', () => {
		const own = { ...board, address: 'https://jobs.kanaal.example/' };
		expect(recruitee.first(own).url).toBe('https://jobs.kanaal.example/api/offers/');
		expect(hostOf(recruitee, own)).toBe('jobs.kanaal.example');
		expect(hostOf(recruitee, board)).toBe('kanaal.recruitee.com');
	});

	it('says what to write for a board whose name cannot be a host', () => {
		expect(recruitee.boardFault?.({ ...board, board: 'evil.example/x' })).toBe(
			'“evil.example/x” cannot be a subdomain of recruitee.com. Add the board’s `address`: https://careers.acme.example.',
		);
		expect(recruitee.boardFault?.(board)).toBeNull();
	});
});

itConforms('recruitee', {
	recording: 'board.json',
	board: { board: 'kanaal', address: null },
	needs: ['id', 'title'],
	title: ['title'],
	empty: '{"offers":[]}',
	unknown: { body: '{"error":["Not found"]}', code: 'error-payload' },
});
