import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readOutcomes } from '../../tests/read-recording.ts';
import { bamboohr } from './bamboohr.ts';

const recording = readFileSync(new URL('board.json', import.meta.url), 'utf8');
const board = { board: 'panda', address: null };
const read = (body: string) => readOutcomes(bamboohr, board, body, '2026-11-24');

describe('bamboohr', () => {
	const rows = read(recording);

	it('joins a row with its advert', () => {
		expect(rows[0]).toEqual({
			source: 'bamboohr',
			board: 'panda',
			key: '41',
			postingId: '41',
			title: 'ML Platform Engineer',
			employer: 'panda',
			url: 'https://panda.bamboohr.com/careers/41',
			locations: ['Ottawa, Canada'],
			workplace: 'remote',
			countryField: 'CA',
			employmentType: 'Full-Time',
			publishedOn: '2026-09-11',
			updatedOn: null,
			pay: [],
			payText: '$110,000 - $150,000',
			text: 'Build feature stores & queues.',
		});
	});

	it('reads locationType 0 as on-site and 2 as hybrid, and a row without any place', () => {
		expect(rows[1]).toMatchObject({ workplace: 'onsite', locations: ['Fort Myers, Florida'], postingId: '42' });
		expect(rows[2]).toMatchObject({ workplace: 'hybrid', locations: [], url: 'https://panda.bamboohr.com/careers/43' });
	});

	it('quarantines a row with an unknown locationType', () => {
		expect(read(recording.replace('"locationType": "0"', '"locationType": "7"'))[1]).toMatch(
			/^quarantined schema: .*`row\.locationType`/,
		);
	});

	it('refuses the page of a single advert', () => {
		expect(() => read('{"result":{"jobOpening":{"description":"x"}}}')).toThrow(
			'The body is one advert, not a board’s list of jobs.',
		);
	});
});

itConforms('bamboohr', {
	recording: 'board.json',
	board: { board: 'panda', address: null },
	needs: ['id', 'jobOpeningName'],
	title: ['jobOpeningName'],
	empty: '{"meta":{"totalCount":0},"result":[]}',
	unknown: { body: '<!doctype html><title>BambooHR</title>', code: 'html-not-json' },
});
