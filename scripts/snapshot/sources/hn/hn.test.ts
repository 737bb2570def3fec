import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FeedFault } from '../../decode/fault.ts';
import { itConforms } from '../../tests/conformance.ts';
import { readRecording, wholePosting } from '../../tests/read-recording.ts';
import { readHeading } from './heading.ts';
import { hn } from './hn.ts';

const board = { source: 'hn', board: 'who-is-hiring', employer: null } as const;
const address = { board: board.board, address: null };
const body = readFileSync(new URL('comments.json', import.meta.url), 'utf8');
const read = (bytes: string) => readRecording(hn, board, bytes, '2026-08-08');
const rows = read(body).map(({ outcome }) =>
	'posting' in outcome ? wholePosting(outcome) : `${outcome.verdict}: ${outcome.reason}`,
);

describe('hn', () => {
	it('reads employer, closest role, place and pay from the first line of a comment', () => {
		expect(rows[0]).toMatchObject({
			key: '48748001',
			title: 'Senior MLOps Engineer',
			employer: 'Northwind Forecasts',
			url: 'https://news.ycombinator.com/item?id=48748001',
			locations: ['REMOTE (EU)'],
			workplace: 'remote',
			employmentType: 'Full-time',
			publishedOn: '2026-08-03',
			payText: '€80k-€95k',
		});
	});

	it('drops replies, deleted comments and first lines without a role, each with its reason', () => {
		expect(rows.slice(1)).toEqual([
			'dropped: a reply to another comment.',
			'dropped: the first line names no role.',
			'dropped: the first line does not have the form “Employer | Role | Place”.',
			'dropped: the comment was deleted.',
		]);
	});

	it('does not take “remote”, a reply or a quotation for an employer, nor remote interviews for remote work', () => {
		for (const line of ['REMOTE | DevOps Engineer | Foo', '@dang please pin | SRE | REMOTE', '> Acme | SRE | REMOTE'])
			expect(readHeading(line), line).toBeNull();
		const ways = ['ONSITE (remote interviews)', 'REMOTE-friendly office in Oslo, 4 days', 'Remote (EU)'];
		expect(ways.map((way) => readHeading(`Acme | MLOps Engineer | ${way}`)?.workplace)).toEqual([
			'onsite',
			'hybrid',
			'remote',
		]);
	});

	it('gives the report only the role from a comment, and no other words', () => {
		expect(read(body).map(({ place }) => place.title)).toEqual(['Senior MLOps Engineer', null, null, null, null]);
	});

	it('also reads the tree of a story', () => {
		const children = [
			{
				id: 7,
				parent_id: 1,
				story_id: 1,
				text: 'Acme — SRE — Remote<p>Run it.',
				created_at: '2026-08-01T15:02:00.000Z',
			},
		];
		const [row] = read(JSON.stringify({ id: 1, title: 'Ask HN: Who is hiring?', children }));
		expect(row?.outcome).toMatchObject({ posting: { postingId: '7', title: 'SRE', employer: 'Acme' } });
	});

	it('finds the newest hiring thread, then requests its comments page by page', () => {
		const stories = {
			hits: [
				{ objectID: '9', title: 'Ask HN: Who wants to be hired? (August 2026)', author: 'whoishiring' },
				{ objectID: '8', title: 'Ask HN: Who is hiring? (August 2026)', author: 'whoishiring' },
				{ objectID: '5', title: 'Ask HN: Who is hiring? (July 2026)', author: 'whoishiring' },
			],
		};
		const first = hn.first(address);
		expect(hn.rows(stories)).toEqual([]);
		const comments = hn.next?.(stories, first, address) ?? null;
		expect(comments?.url).toBe(
			'https://hn.algolia.com/api/v1/search_by_date?tags=comment,story_8&hitsPerPage=1000&page=0',
		);
		const second = comments && hn.next?.({ hits: [], page: 0, nbPages: 2 }, comments, address);
		expect(second?.url).toMatch(/story_8&hitsPerPage=1000&page=1$/);
		expect(second && hn.next?.({ hits: [], page: 1, nbPages: 2 }, second, address)).toBeNull();
	});

	it('fails if there is no hiring thread', () => {
		expect(() => hn.next?.({ hits: [] }, hn.first(address), address)).toThrow(
			'None of the newest stories by whoishiring asks who is hiring.',
		);
		expect(() => hn.next?.({ message: 'down' }, hn.first(address), address)).toThrow(FeedFault);
	});
});

it.each([
	['Acme | Remote (US) | Data Engineer', { title: 'Data Engineer', places: ['Remote (US)'], workplace: 'remote' }],
	[
		'Acme | ML Engineer | Berlin, Germany | ONSITE or REMOTE',
		{ places: ['ONSITE or REMOTE', 'Berlin, Germany'], workplace: null },
	],
	[
		'Acme | Platform Engineer (Hybrid, London) | £70k',
		{ title: 'Platform Engineer', workplace: 'hybrid', pay: '£70k' },
	],
	['Acme (Remote US) — Full-Stack Engineer — TypeScript', { employer: 'Acme', places: ['Remote US'], pay: null }],
	['Acme | Engineer, Platform | No remote', { title: 'Engineer, Platform', workplace: 'onsite' }],
	['Acme | AI | Remote', { title: null }],
])('reads the heading %s', (line, heading) => {
	expect(readHeading(line)).toMatchObject(heading);
});

it.each(['We are hiring!', 'Acme is looking for people. Great people | Remote', ''])('returns null for %j', (line) => {
	expect(readHeading(line)).toBeNull();
});

itConforms('hn', {
	recording: 'comments.json',
	board: { board: 'who-is-hiring', address: null },
	needs: ['objectID'],
	title: ['comment_text'],
	needsTitle: false,
	empty: '{"hits":[],"page":0,"nbPages":0}',
	unknown: null,
	page: (number, isLast) => {
		const story = { objectID: '1', title: 'Ask HN: Who is hiring? (August 2026)', author: 'whoishiring' };
		if (number === 0) return { hits: [story], page: 0, nbPages: 1 };
		return { hits: [{ objectID: `${number}` }], page: number - 1, nbPages: isLast ? number : 100 };
	},
});
