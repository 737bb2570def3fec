import { describe, expect, it } from 'vitest';
import { Board } from '#domain/board.ts';
import { recordedFeed } from '../fetch/feed.ts';
import { readRecording } from '../tests/read-recording.ts';
import { readFeed, type Cached } from './read-feed.ts';
import { greenhouse } from '../sources/greenhouse/greenhouse.ts';

const board = { source: 'greenhouse', board: 'northwind', employer: 'Northwind' } as const;
const job = (id: number, more: object = {}) => ({
	id,
	internal_job_id: id + 500,
	title: 'MLOps Engineer',
	absolute_url: `https://jobs.example/${id}`,
	...more,
});

function read(body: unknown, today = '2026-11-24') {
	return readRecording(greenhouse, board, typeof body === 'string' ? body : JSON.stringify(body), today);
}

const outcomes = (body: unknown) =>
	read(body).map(({ outcome }) => ('posting' in outcome ? 'ok' : `${outcome.verdict} ${outcome.rule}`));

describe('readFeed', () => {
	it('quarantines a bad row and reads all others', () => {
		expect(outcomes({ jobs: [job(1), { id: 2 }, null, job(3)] })).toEqual([
			'ok',
			'quarantined schema',
			'quarantined schema',
			'ok',
		]);
	});

	it.each([
		[{ title: '' }, 'title-empty', 'The title is empty.'],
		[{ title: '\u0000 \u202e' }, 'title-empty', 'The title is empty.'],
		[{ title: 'x'.repeat(1_000_000) }, 'title-too-long', 'The title has 1000000 characters; the limit is 200.'],
		[
			{ absolute_url: 'mailto:jobs@acme.example' },
			'link',
			'The link must be an https address with a host name, without user and port: “mailto:jobs@acme.example”.',
		],
		[
			{ absolute_url: 'javascript:alert(1)' },
			'link',
			'The link must be an https address with a host name, without user and port: “javascript:alert(1)”.',
		],
	])('quarantines a row with %j', (more, rule, reason) => {
		expect(read({ jobs: [job(1, more)] })[0]?.outcome).toEqual({ verdict: 'quarantined', rule, reason });
	});

	it('drops a row that repeats an earlier one', () => {
		const rows = read({ jobs: [job(7), job(8), job(7, { metadata: 'not read' })] });
		expect(rows[2]?.outcome).toEqual({ verdict: 'dropped', rule: 'repeat', reason: 'repeat of row 0' });
	});

	it('quarantines a row with the id of an earlier one but other content', () => {
		const rows = read({ jobs: [job(7), job(8), job(7, { title: 'Data Engineer' })] });
		expect(rows[2]?.outcome).toEqual({
			verdict: 'quarantined',
			rule: 'duplicate-id',
			reason: 'Row 0 has the same id, `7`, but other content.',
		});
	});

	it('returns the same for a cached row, and extracts its text only when asked', () => {
		const cache = new Map<string, unknown>();
		const cached: Cached = (input, compute) => {
			const key = JSON.stringify(input);
			const value: ReturnType<typeof compute> = structuredClone((cache.get(key) as never) ?? compute());
			cache.set(key, value);
			return value;
		};
		let parsed = 0;
		const posting = greenhouse.posting.refine(() => (parsed += 1));
		const rows = [
			job(7, { content: '<p>On call.</p>' }),
			job(7, { content: '<p>On call.</p>', metadata: 1 }),
			{ id: 2 },
		];
		const rowsTwice = [1, 2].map(() => [
			...readFeed({ ...greenhouse, posting }, Board.parse(board), recordedFeed({ jobs: rows }), '2026-11-24', cached),
		]);
		const [first, again] = rowsTwice.map((all) =>
			all.map(({ outcome }) => ('posting' in outcome ? { ...outcome, text: outcome.text.hash } : outcome)),
		);
		expect(again).toEqual(first);
		expect(again).toMatchObject([{}, { rule: 'repeat' }, { rule: 'schema' }]);
		expect(parsed).toBe(2);
		const outcome = rowsTwice[1]?.[0]?.outcome;
		expect(outcome && 'text' in outcome && outcome.text.words()).toBe('On call.');
	});

	it('keeps two ids apart that are the same number as a double', () => {
		const body = JSON.stringify({ jobs: [job(1), job(2)] })
			.replace('"id":1', '"id":9007199254740992')
			.replace('"id":2', '"id":9007199254740993');
		expect(outcomes(body)).toEqual(['ok', 'ok']);
	});

	it('quarantines a row in which a key occurs twice', () => {
		const body = JSON.stringify({ jobs: [job(1), job(2)] }).replace('"id":2', '"id":2,"title":"first"');
		expect(read(body)[1]?.outcome).toMatchObject({
			rule: 'duplicate-key',
			reason: 'The key `title` occurs twice, so we cannot tell which one is right.',
		});
		expect(outcomes(body)[0]).toBe('ok');
	});

	it('refuses a body in which `jobs` occurs twice', () => {
		expect(() => read('{"jobs":[],"jobs":[]}')).toThrow('The key `jobs` occurs twice in the body');
	});

	it('keeps a row with an impossible date, without the date and with a warning', () => {
		const [row] = read({ jobs: [job(1, { first_published: '2999-01-01' })] });
		expect(row?.outcome).toMatchObject({ posting: { publishedOn: null } });
		expect(row?.doubts).toEqual([{ rule: 'date', reason: '“2999-01-01” is in the future, so the date was ignored.' }]);
	});

	it('removes NUL and half a surrogate pair from a title, with a warning', () => {
		const [row] = read('{"jobs":[{"id":1,"title":"ML\\u0000Ops\\ud800","absolute_url":"https://jobs.example/1"}]}');
		expect(row?.outcome).toMatchObject({ posting: { title: 'MLOps' } });
		expect(row?.doubts.map(({ rule }) => rule)).toEqual(['characters']);
	});

	it('removes keys that could change a prototype, with a warning', () => {
		const [row] = read(
			'{"jobs":[{"__proto__":{"title":"x"},"id":1,"title":"A","absolute_url":"https://jobs.example/1"}]}',
		);
		expect(row?.outcome).toMatchObject({ posting: { title: 'A' } });
		expect(row?.doubts).toEqual([{ rule: 'forbidden-key', reason: 'The key `__proto__` was left out.' }]);
	});

	it.each([
		['null', 'schema'],
		['"ok"', 'schema'],
		['{"jobs":{}}', 'schema'],
		['{"results":[]}', 'schema'],
		['{"error":"down","jobs":[]}', 'error-payload'],
		['<html></html>', 'html-not-json'],
	])('refuses the body %s as %s', (body, code) => {
		expect(() => read(body)).toThrow(expect.objectContaining({ code }) as Error);
	});

	it('reads the rows of a recording with or without a wrapper', () => {
		expect(outcomes({ company: 'northwind', fetched_at: '2026-08-19', job_count: 1, jobs: [job(1)] })).toEqual(['ok']);
		expect(outcomes([job(1)])).toEqual(['ok']);
	});
});

describe('for a row that cannot be read, the report still has', () => {
	const placeOf = (row: unknown) => read({ jobs: [row] })[0]?.place;

	it.each([
		[{ id: 7 }, '7', null],
		[{ uuid: ' a-b ' }, 'a-b', null],
		[{ shortcode: 'X1', slug: 'never' }, 'X1', null],
		[{ objectID: '1' }, '1', null],
		[{ slug: 'mlops' }, 'mlops', null],
		[{ id: {}, uuid: 'u' }, 'u', null],
		[{ title: ' MLOps  Engineer ' }, null, 'MLOps Engineer'],
		[{ title: 7, jobTitle: 'SRE' }, null, 'SRE'],
		[{ jobOpeningName: 'SRE' }, null, 'SRE'],
		[{ text: 'SRE' }, null, 'SRE'],
		[{ text: 'A reply', parent_id: 4 }, null, null],
		[{ text: 'A reply', parent_id: 4, name: 'SRE' }, null, 'SRE'],
		[{ name: 'SRE' }, null, 'SRE'],
		[null, null, null],
		['a word', null, null],
	])('id and title of %j: %s, %s', (row, postingId, title) => {
		expect(placeOf(row)).toEqual({ index: 0, postingId, title });
	});

	it('at most a hundred characters of the id and two hundred of the title', () => {
		expect(placeOf({ id: 'i'.repeat(500), name: 'n'.repeat(5_000) })).toEqual({
			index: 0,
			postingId: `${'i'.repeat(100)}`,
			title: `${'n'.repeat(200)}`,
		});
	});

	it('its index, counted over all pages', () => {
		const pages = [{ jobs: [job(1), null] }, { jobs: [{ id: 3 }] }];
		const rows = read({ list_pages: pages });
		expect(rows.map(({ place }) => place.index)).toEqual([0, 1, 2]);
	});
});

describe('a row that is read', () => {
	it('has the id and title of its posting in the report, even if it is refused', () => {
		const [row] = read({ jobs: [job(1, { title: '  MLOps  ', absolute_url: 'mailto:a@b.example' })] });
		expect(row?.place).toEqual({ index: 0, postingId: '1', title: 'MLOps' });
	});

	it('has warnings about its JSON as well as about its fields', () => {
		const body = JSON.stringify({ jobs: [job(1, { first_published: 'soon' })] }).replace(
			'"id":1',
			'"id":1,"size":1e999',
		);
		const [row] = read(body);
		expect(row?.doubts).toEqual([
			{ rule: 'number-range', reason: 'The number at `size` is out of range, so it was left out.' },
			{ rule: 'date', reason: '“soon” is not a date, so the date was ignored.' },
		]);
	});

	it('has warnings about its JSON even if its fields are wrong', () => {
		const body = JSON.stringify({ jobs: [{ id: 1 }] }).replace('"id":1', '"id":1,"size":1e999');
		const [row] = read(body);
		expect(row?.outcome).toMatchObject({ rule: 'schema' });
		expect(row?.doubts.map(({ rule }) => rule)).toEqual(['number-range']);
	});

	it('has the employer of the board, or that of the row if the board has none', () => {
		const employers = (employer: string | null) =>
			readRecording(
				greenhouse,
				{ ...board, employer },
				JSON.stringify({ jobs: [job(1, { company_name: 'Row Ltd' })] }),
				'2026-11-24',
			).map(({ outcome }) => ('posting' in outcome ? outcome.posting.employer : null));
		expect([employers('Northwind'), employers(null)]).toEqual([['Northwind'], ['Row Ltd']]);
	});
});
