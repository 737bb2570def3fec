import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { arbeitnow } from './arbeitnow.ts';

const board = { source: 'arbeitnow', board: 'all', employer: null } as const;
const address = { board: 'all', address: null };
const body = readFileSync(new URL('board.json', import.meta.url));
const rows = readRecording(arbeitnow, board, body, '2026-08-08').map(({ outcome }) =>
	'posting' in outcome ? wholePosting(outcome) : `${outcome.verdict}: ${outcome.reason}`,
);

describe('arbeitnow', () => {
	it('reads a German row whose whole advert is escaped', () => {
		expect(rows[0]).toEqual({
			source: 'arbeitnow',
			board: 'all',
			key: 'remote-mlops-engineer-berlin-165386',
			postingId: 'remote-mlops-engineer-berlin-165386',
			title: 'MLOps Engineer (m/w/d)',
			employer: 'Nordlicht Vorhersagen GmbH',
			url: 'https://www.arbeitnow.com/jobs/companies/nordlicht/remote-mlops-engineer-berlin-165386',
			locations: ['Berlin'],
			workplace: 'remote',
			countryField: null,
			employmentType: 'Vollzeit, berufserfahren',
			publishedOn: '2026-08-05',
			updatedOn: null,
			pay: [],
			payText: null,
			text: 'Wir sagen den Wind voraus & mehr.\n• Kubernetes',
		});
	});

	it('drops jobs that the board marks as not remote', () => {
		expect(rows[1]).toBe('dropped: not remote: the field `remote` of the board says so.');
	});

	it('follows the link to the next page only on the board’s own host', () => {
		const first = arbeitnow.first(address);
		const next = (link: unknown) => arbeitnow.next?.({ data: [], links: { next: link } }, first, address);
		expect(arbeitnow.next?.(JSON.parse(body.toString()), first, address)?.url).toBe(
			'https://www.arbeitnow.com/api/job-board-api?page=2',
		);
		expect(next('https://elsewhere.example/api?page=2')).toBeNull();
		expect(next(null)).toBeNull();
		expect(next(3)).toBeNull();
	});
});

itConforms('arbeitnow', {
	recording: 'board.json',
	board: { board: 'all', address: null },
	needs: ['slug', 'company_name', 'title', 'url'],
	title: ['title'],
	empty: '{"data":[],"links":{"next":null}}',
	unknown: null,
	page: (number, isLast) => ({
		data: [{ slug: `${number}`, title: 'Gardener' }],
		links: { next: isLast ? null : `https://www.arbeitnow.com/api/job-board-api?page=${number + 2}` },
	}),
});
