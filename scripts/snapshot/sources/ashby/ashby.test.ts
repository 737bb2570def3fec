import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Posting } from '#domain/posting.ts';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { ashby } from './ashby.ts';

const board = { source: 'ashby', board: 'tidewater', employer: 'Tidewater' } as const;
const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');

function read(body: string): (Posting | string)[] {
	const rows = readRecording(ashby, board, body, '2026-11-24');
	return [...rows].map(({ outcome }) =>
		'posting' in outcome ? wholePosting(outcome) : `${outcome.verdict}: ${outcome.reason}`,
	);
}

describe('ashby', () => {
	it('reads the workplace from workplaceType, not isRemote, and one pay entry for each tier', () => {
		expect(read(recording)[0]).toEqual({
			source: 'ashby',
			board: 'tidewater',
			key: '33333333-2222-4333-8444-555555555555',
			postingId: '33333333-2222-4333-8444-555555555555',
			title: 'ML Infrastructure Engineer',
			employer: 'Tidewater',
			url: 'https://jobs.example/tidewater/33333333-2222-4333-8444-555555555555',
			locations: ['Remote (US)', 'Denver'],
			workplace: 'hybrid',
			countryField: 'US',
			employmentType: 'FullTime',
			publishedOn: '2026-04-07',
			updatedOn: null,
			pay: [
				{ min: 170000, max: 190000, currency: 'USD', period: 'year', raw: 'Zone 1: $170K – $190K USD 1 YEAR' },
				{ min: 150000, max: 180000, currency: 'USD', period: 'year', raw: 'Zone 2: $150K – $180K USD 1 YEAR' },
			],
			payText: '$150K – $190K • Offers Equity',
			text: 'About\n\nTidewater moves water.',
		});
	});

	it('drops a row that the employer does not list', () => {
		expect(read(recording)[1]).toBe('dropped: not listed: the employer hides it from its public list.');
	});

	it('ignores pay that the employer does not show', () => {
		const silent = recording.replace(
			'"shouldDisplayCompensationOnJobPostings": true',
			'"shouldDisplayCompensationOnJobPostings": false',
		);
		expect(read(silent)[0]).toMatchObject({ pay: [], payText: null });
	});

	it('ignores amounts without a pay period, and the summary that is built from them', () => {
		expect(read(recording.replaceAll('"1 YEAR"', '"NONE"'))[0]).toMatchObject({ pay: [], payText: null });
	});

	it('reads the response for an unknown board as empty', () => {
		expect(read('{"jobs":[],"apiVersion":"1"}')).toEqual([]);
	});
});

itConforms('ashby', {
	recording: 'board.json',
	board: { board: 'tidewater', address: null },
	needs: [
		'id',
		'title',
		'jobUrl',
		'compensation.compensationTiers.0.components',
		'compensation.compensationTiers.0.components.0.compensationType',
	],
	title: ['title'],
	empty: '{"jobs":[],"apiVersion":"1"}',
	unknown: null,
});
