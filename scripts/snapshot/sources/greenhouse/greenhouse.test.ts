import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Posting } from '#domain/posting.ts';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { greenhouse, readPayRange } from './greenhouse.ts';

const board = { source: 'greenhouse', board: 'northwind', employer: null } as const;

function read(body: string | Buffer): (Posting | string)[] {
	const rows = readRecording(greenhouse, board, body, '2026-11-24');
	return [...rows].map(({ outcome }) => ('posting' in outcome ? wholePosting(outcome) : outcome.reason));
}

describe('greenhouse', () => {
	const [first, second] = read(readFileSync(new URL('board.json', import.meta.url)));

	it('reads a job with its advert and pay block', () => {
		expect(first).toEqual({
			source: 'greenhouse',
			board: 'northwind',
			key: '6100001002',
			postingId: '8100001002',
			title: 'Senior MLOps Engineer',
			employer: 'Northwind Forecasts',
			url: 'https://boards.example/northwind/jobs/8100001002?gh_jid=8100001002',
			locations: ['Remote, Germany'],
			workplace: null,
			countryField: null,
			employmentType: null,
			publishedOn: '2026-07-17',
			updatedOn: '2026-07-29',
			pay: [{ min: 108400, max: 129600, currency: 'USD', period: null, raw: '$108,400—$129,600 USD' }],
			payText: 'Zone A\n\n$108,400—$129,600 USD',
			text: 'Northwind forecasts wind.\n\nWhat you do\n• Run & watch the models\n• Kubernetes\n\nZone A\n\n$108,400—$129,600 USD',
		});
	});

	it('uses the id of a post without a job as its key, and has no text if the recording has none', () => {
		expect(second).toMatchObject({
			key: '8100002002',
			employer: 'northwind',
			text: '',
			locations: [],
			publishedOn: null,
		});
	});

	it('drops a job whose deadline has passed', () => {
		const job = (application_deadline: unknown) => ({
			id: 1,
			title: 'A',
			absolute_url: 'https://a.example/1',
			application_deadline,
		});
		expect(read(JSON.stringify({ jobs: [job('2026-11-23T23:59:59Z')] }))).toEqual([
			'expired: the advert was open until 2026-11-23T23:59:59Z.',
		]);
		for (const open of ['2026-11-24', 7, null])
			expect(read(JSON.stringify({ jobs: [job(open)] }))[0]).toMatchObject({ title: 'A' });
	});

	it('decodes content that was escaped twice', () => {
		const job = {
			id: 1,
			title: 'A',
			absolute_url: 'https://a.example/1',
			content: '&amp;lt;p&amp;gt;Hi &amp;amp;amp; ho&amp;lt;/p&amp;gt;',
		};
		expect(read(JSON.stringify({ jobs: [job] }))[0]).toMatchObject({ text: 'Hi & ho' });
	});

	it('keeps markup that an advert mentions as text', () => {
		const job = {
			id: 1,
			title: 'A',
			absolute_url: 'https://a.example/1',
			content: '&lt;p&gt;Write &amp;lt;b&amp;gt;&lt;/p&gt;',
		};
		expect(read(JSON.stringify({ jobs: [job] }))[0]).toMatchObject({ text: 'Write <b>' });
	});

	it('names a missing field', () => {
		expect(read('{"jobs":[{"id":1,"name":"A","absolute_url":"https://a.example/1"}]}')).toEqual([
			'The row does not match the schema of this source. `title`: Invalid input: expected string, received undefined.',
		]);
	});

	it('requests the list together with the adverts', () => {
		expect(greenhouse.first({ board: 'a/b', address: null }).url).toBe(
			'https://boards-api.greenhouse.io/v1/boards/a%2Fb/jobs?content=true',
		);
	});
});

it.each([
	['$108,400 — $129,600 USD', { min: 108400, max: 129600, currency: 'USD' }],
	['€60,000-€75,500.50 EUR', { min: 60000, max: 75500.5, currency: 'EUR' }],
	['£70,000 GBP', { min: 70000, max: 70000, currency: 'GBP' }],
	['$45 — $60 USD', { min: 45, max: 60, currency: 'USD' }],
])('reads the pay range %s', (words, range) => {
	expect(readPayRange(words)).toMatchObject({ ...range, period: null, raw: words });
});

it.each(['$108,400 — $129,600', 'up to $1 USD', 'Competitive', '$1,08 — $2 USD', ''])(
	'returns null for the range %j',
	(words) => {
		expect(readPayRange(words)).toBeNull();
	},
);

itConforms('greenhouse', {
	recording: 'board.json',
	board: { board: 'northwind', address: null },
	needs: ['id', 'title', 'absolute_url'],
	title: ['title'],
	empty: '{"jobs":[],"meta":{"total":0}}',
	unknown: { body: '{"status":404,"error":"Job not found"}', code: 'error-payload' },
});
