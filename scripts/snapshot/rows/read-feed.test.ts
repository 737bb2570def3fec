import { describe, expect, it } from 'vitest';
import { readRecording } from '../tests/read-recording.ts';
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
	it('costs one bad row that row and no other', () => {
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
		[{ title: 'x'.repeat(1_000_000) }, 'title-too-long', 'The title has 1000000 characters; 200 are the limit.'],
		[
			{ absolute_url: 'mailto:jobs@acme.example' },
			'link',
			'The link is not a plain https address of a named host: “mailto:jobs@acme.example”.',
		],
		[
			{ absolute_url: 'javascript:alert(1)' },
			'link',
			'The link is not a plain https address of a named host: “javascript:alert(1)”.',
		],
	])('quarantines a row with %j', (more, rule, reason) => {
		expect(read({ jobs: [job(1, more)] })[0]?.outcome).toEqual({ verdict: 'quarantined', rule, reason });
	});

	it('drops a row that says again what an earlier one said', () => {
		const rows = read({ jobs: [job(7), job(8), job(7, { metadata: 'not read' })] });
		expect(rows[2]?.outcome).toEqual({ verdict: 'dropped', rule: 'repeat', reason: 'repeat of row 0' });
	});

	it('quarantines a row that says something else under the id of an earlier one', () => {
		const rows = read({ jobs: [job(7), job(8), job(7, { title: 'Data Engineer' })] });
		expect(rows[2]?.outcome).toEqual({
			verdict: 'quarantined',
			rule: 'duplicate-id',
			reason: 'The id `7` is that of row 0 as well, which says something else.',
		});
	});

	it('keeps ids apart that a double cannot tell apart', () => {
		const body = JSON.stringify({ jobs: [job(1), job(2)] })
			.replace('"id":1', '"id":9007199254740992')
			.replace('"id":2', '"id":9007199254740993');
		expect(outcomes(body)).toEqual(['ok', 'ok']);
	});

	it('quarantines the row in which a key occurs twice', () => {
		const body = JSON.stringify({ jobs: [job(1), job(2)] }).replace('"id":2', '"id":2,"title":"first"');
		expect(read(body)[1]?.outcome).toMatchObject({
			rule: 'duplicate-key',
			reason: 'The key `title` occurs twice, so it is not known which counts.',
		});
		expect(outcomes(body)[0]).toBe('ok');
	});

	it('refuses the body when `jobs` occurs twice', () => {
		expect(() => read('{"jobs":[],"jobs":[]}')).toThrow('The key `jobs` occurs twice in the body');
	});

	it('keeps a row whose date cannot be true, without the date and with a doubt', () => {
		const [row] = read({ jobs: [job(1, { first_published: '2999-01-01' })] });
		expect(row?.outcome).toMatchObject({ posting: { publishedOn: null } });
		expect(row?.doubts).toEqual([{ rule: 'date', reason: '“2999-01-01” is in the future, so the day is left open.' }]);
	});

	it('takes NUL and half a pair out of a title and says so', () => {
		const [row] = read('{"jobs":[{"id":1,"title":"ML\\u0000Ops\\ud800","absolute_url":"https://jobs.example/1"}]}');
		expect(row?.outcome).toMatchObject({ posting: { title: 'MLOps' } });
		expect(row?.doubts.map(({ rule }) => rule)).toEqual(['characters']);
	});

	it('drops keys that reach into a prototype and says so', () => {
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

	it('reads the rows of a recording with a wrapper around them', () => {
		expect(outcomes({ company: 'northwind', fetched_at: '2026-08-19', job_count: 1, jobs: [job(1)] })).toEqual(['ok']);
		expect(outcomes([job(1)])).toEqual(['ok']);
	});
});
