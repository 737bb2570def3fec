import { describe, expect, it } from 'vitest';
import type { NightReport } from '#domain/report.ts';
import { FeedFault } from '../decode/fault.ts';
import { lastOfNights, madeRows, takeNights, type MadeNight, type MadeRow } from '../tests/made-nights.ts';

const down = { rows: new FeedFault('network', 'The connection failed.') };
const office = { remote: { scope: 'onsite' as const, countries: [], regions: [], timezones: null, evidence: [] } };
const noLink = 'mailto:jobs@acme.example';
const monday = '2026-11-23';
const tuesday = '2026-11-24';

async function reportOf(...nights: MadeNight[]): Promise<NightReport> {
	return (await lastOfNights(...nights)).report;
}
const rowsOf = ({ rows }: NightReport) => rows.map(({ index, verdict, rule }) => `${index} ${verdict} ${rule}`);

const sameJob = (id: number): MadeRow => ({ id, title: 'MLOps', url: 'https://jobs.example/10001' });
const mixed: MadeRow[] = [
	sameJob(1),
	sameJob(2),
	sameJob(2),
	{ id: 3, read: office },
	{ id: 4, url: noLink },
	{ id: 5, read: { role: null, why: 'A cook.' } },
	...madeRows(6, 12),
];

describe('the report on a published night', () => {
	it('gives each row one verdict with its rule, in the order of the feed', async () => {
		const report = await reportOf({ on: tuesday, boards: { a: mixed } });
		expect(rowsOf(report).slice(0, 6)).toEqual([
			'0 published published',
			'1 dropped repeat',
			'2 dropped repeat',
			'3 dropped on-site',
			'4 quarantined link',
			'5 dropped no-role',
		]);
		const [first, second] = report.rows;
		expect(first?.reason).toMatch(/^listing [a-z2-7]{8}/);
		expect(second?.reason).toBe(first?.reason.replace('listing', 'repeat of'));
		expect(first).toMatchObject({ source: 'greenhouse', board: 'a', postingId: '1', title: 'MLOps' });
		expect(report.totals).toEqual({ fetched: 13, published: 8, quarantined: 1, dropped: 4 });
		expect(report.reasons).toEqual({ link: 1, 'no-role': 1, 'on-site': 1, published: 8, repeat: 2 });
		expect(report.verdict).toEqual({ published: true, rule: null, reason: 'The night was published.' });
	});

	it('counts what went into each stage and what came out', async () => {
		const boards = { a: mixed, b: down, c: madeRows(1, 3) };
		const first = { on: monday, boards: { ...boards, b: madeRows(21, 22) } };
		const { stages } = await reportOf(first, { on: tuesday, boards });
		expect(stages.map(({ stage, what, in: before, out }) => [stage, what, before, out])).toEqual([
			['fetch', 'boards', 3, 2],
			['read', 'rows', 16, 14],
			['classify', 'rows', 14, 12],
			['gate', 'rows', 12, 12],
			['merge', 'rows', 12, 11],
			['check', 'listings', 11, 11],
			['still-open', 'listings', 11, 13],
			['publish', 'listings', 13, 13],
		]);
	});

	it('counts listings by role, and those that are new, closed or still open from before', async () => {
		const sre = { role: { value: 'sre' as const, evidence: [] } };
		const evidence = [{ words: 'SRE', from: 'title' as const, at: null, rule: 'role/title' }];
		const report = await reportOf(
			{ on: monday, boards: { a: madeRows(1, 4), b: madeRows(21, 22), c: madeRows(41, 43) } },
			{
				on: tuesday,
				boards: {
					a: [...madeRows(2, 4), { id: 5, read: { role: { ...sre.role, evidence } } }],
					b: down,
					c: madeRows(41, 43),
				},
			},
		);
		expect(report).toMatchObject({ listings: 9, stillOpen: 2, turnover: { new: 1, closed: 1 } });
		expect(report.roles).toEqual({ 'mlops-engineer': 8, sre: 1 });
	});
});

describe('the report on a board', () => {
	it('has its state: fresh, failed, or stale with the number of listings that stay open', async () => {
		const boards = { a: madeRows(1, 2), b: madeRows(21, 22), c: madeRows(41, 43) };
		const report = await reportOf(
			{ on: monday, boards },
			{ on: tuesday, boards: { ...boards, b: down, d: down, e: madeRows(61, 62, { read: office }) } },
		);
		const shown = report.boards.map(({ board, state, stillOpen, staleSince, hadRemote, problem }) => ({
			board,
			state,
			stillOpen,
			staleSince,
			hadRemote,
			problem,
		}));
		const fresh = { state: 'fresh', stillOpen: 0, staleSince: null, hadRemote: true, problem: null };
		expect(shown).toEqual([
			{ board: 'a', ...fresh },
			{
				board: 'b',
				state: 'stale',
				stillOpen: 2,
				staleSince: tuesday,
				hadRemote: true,
				problem: 'The connection failed.',
			},
			{ board: 'c', ...fresh },
			{
				board: 'd',
				state: 'failed',
				stillOpen: 0,
				staleSince: null,
				hadRemote: false,
				problem: 'The connection failed.',
			},
			{ board: 'e', ...fresh, hadRemote: false },
		]);
		expect(report.boards[0]).toMatchObject({
			source: 'greenhouse',
			employer: 'Employer a',
			file: null,
			rows: { fetched: 2, published: 2, quarantined: 0, dropped: 0 },
		});
		expect(report.boards[4]?.rows).toEqual({ fetched: 2, published: 0, quarantined: 0, dropped: 2 });
	});

	it('quarantines the good rows of a refused board', async () => {
		const bad = madeRows(3, 6, { url: noLink });
		const report = await reportOf({ on: tuesday, boards: { a: [...madeRows(1, 2), ...bad], b: madeRows(21, 22) } });
		expect(rowsOf(report).slice(0, 3)).toEqual([
			'0 quarantined board-refused',
			'1 quarantined board-refused',
			'2 quarantined link',
		]);
		expect(report.rows[0]?.reason).toBe('The row was not used because its board was refused tonight.');
		const problemsOfBoard = report.problems.filter(({ board, row }) => board === 'a' && row === null);
		expect(problemsOfBoard).toEqual([
			{
				severity: 'error',
				source: 'greenhouse',
				board: 'a',
				row: null,
				rule: 'too-many-quarantined',
				reason:
					'4 of 6 rows cannot be used; the format may have changed. It has no listings from an earlier night to keep.',
			},
		]);
	});

	it('lists only bad rows as problems, not good rows of a refused board', async () => {
		const bad = madeRows(3, 6, { url: noLink });
		const { problems } = await reportOf({
			on: tuesday,
			boards: { a: [...madeRows(1, 2), ...bad], b: madeRows(21, 22) },
		});
		expect(problems.flatMap(({ row, rule }) => (row ? [`${row.postingId} ${rule}`] : []))).toEqual([
			...['3 link', '4 link', '5 link', '6 link'],
		]);
	});

	it('says that its last good listings are kept', async () => {
		const boards = { a: madeRows(1, 2), b: madeRows(21, 22) };
		const report = await reportOf({ on: monday, boards }, { on: tuesday, boards: { ...boards, b: down } });
		expect(report.problems.map(({ reason }) => reason)).toEqual([
			'The connection failed. Its last good listings are kept.',
		]);
	});

	it('becomes the entry in the manifest that the next night needs', async () => {
		const boards = { a: madeRows(1, 2), b: madeRows(21, 22), c: madeRows(41, 43) };
		const taken = await lastOfNights(
			{ on: monday, boards },
			{ on: tuesday, boards: { ...boards, b: down, a: [...madeRows(1, 2), { id: 1 }, { id: 3, read: office }] } },
		);
		const named = (name: string) => ({ source: 'greenhouse', board: name, employer: `Employer ${name}` });
		expect(taken.files?.manifest.boards).toEqual([
			{ ...named('a'), ok: true, fetched: 4, published: 2, staleSince: null, problem: null, goodRows: 3 },
			{
				...named('b'),
				ok: false,
				fetched: 0,
				published: 2,
				staleSince: tuesday,
				problem: 'The connection failed.',
				goodRows: 2,
			},
			{ ...named('c'), ok: true, fetched: 3, published: 3, staleSince: null, problem: null, goodRows: 3 },
		]);
	});
});

describe('the report on a source', () => {
	it('counts its boards and rows and names the slowest', async () => {
		const boards = {
			a: { rows: madeRows(1, 2), milliseconds: 1200 },
			b: { rows: madeRows(21, 22), milliseconds: 3400 },
			c: { ...down, milliseconds: 900 },
		};
		const { sources } = await reportOf({ on: tuesday, boards });
		expect(sources).toEqual([
			{
				source: 'greenhouse',
				fresh: 2,
				stale: 0,
				failed: 1,
				rows: { fetched: 4, published: 4, quarantined: 0, dropped: 0 },
				slowest: { board: 'b', milliseconds: 3400 },
				problem: null,
			},
		]);
	});

	it('says if none of its boards could be used, and names no slowest board if none was fetched', async () => {
		const [, second] = await takeNights(
			{ on: monday, boards: { a: madeRows(1, 2), b: madeRows(3, 4) } },
			{ on: tuesday, boards: { a: down, b: down } },
		);
		expect(second?.report.sources).toMatchObject([
			{ fresh: 0, stale: 2, failed: 0, slowest: null, problem: 'None of its boards could be used tonight.' },
		]);
	});
});

describe('the report on a refused night', () => {
	it('says why nothing was published, and counts the listings of the last good night', async () => {
		const boards = { a: madeRows(1, 9), b: madeRows(21, 29) };
		const fewer = { a: madeRows(1, 5), b: madeRows(21, 29) };
		const [first, second] = await takeNights({ on: tuesday, boards }, { on: monday, boards: fewer });
		const report = second?.report;
		expect(report?.verdict).toMatchObject({ published: false, rule: 'clock' });
		expect(report).toMatchObject({ listings: 18, stillOpen: 0 });
		expect(report?.stages.at(-1)).toMatchObject({ stage: 'publish', in: 14, out: 0 });
		expect([...new Set(report?.rows.map(({ rule, reason }) => `${rule}: ${reason}`))]).toEqual([
			'night-refused: Nothing was published tonight.',
		]);
		expect(report?.problems).toEqual([
			{
				severity: 'error',
				source: null,
				board: null,
				row: null,
				rule: 'clock',
				reason: report?.verdict.reason,
			},
		]);
		expect(second?.files).toEqual(first?.files);
	});

	it('counts no listing as still open, not even of a failed board', async () => {
		const boards = { a: madeRows(1, 2), b: madeRows(21, 22), c: madeRows(41, 42) };
		const report = await reportOf({ on: monday, boards }, { on: tuesday, boards: { a: down, b: down, c: boards.c } });
		expect(report).toMatchObject({ listings: 6, stillOpen: 0, verdict: { rule: 'too-many-failed' } });
		expect(report.stages.at(-2)).toMatchObject({ stage: 'still-open', in: 2, out: 6 });
	});

	it('counts no listings if there never was a good night', async () => {
		const report = await reportOf({ on: tuesday, boards: { a: down, b: down, c: madeRows(1, 2) } });
		expect(report).toMatchObject({ listings: 0, verdict: { rule: 'too-many-failed' } });
	});
});

describe('problems in the report', () => {
	it('come in the order night, boards, rows, warnings', async () => {
		const report = await reportOf({
			on: tuesday,
			boards: {
				a: { rows: [{ id: 1, publishedOn: '2999-01-01' }, { id: 2, url: noLink }, { id: 3 }], cutShort: 'It goes on.' },
				b: down,
			},
			problems: ['The cache is full.'],
		});
		expect(report.problems).toEqual([
			{
				severity: 'error',
				source: null,
				board: null,
				row: null,
				rule: 'last-night',
				reason: 'The cache is full.',
			},
			{
				severity: 'error',
				source: 'greenhouse',
				board: 'b',
				row: null,
				rule: 'network',
				reason: 'The connection failed. It has no listings from an earlier night to keep.',
			},
			{
				severity: 'error',
				source: 'greenhouse',
				board: 'a',
				row: { index: 1, postingId: '2' },
				rule: 'link',
				reason: `The link must be an https address with a host name, without user and port: “${noLink}”.`,
			},
			{
				severity: 'warning',
				source: 'greenhouse',
				board: 'a',
				row: null,
				rule: 'cut-short',
				reason: 'It goes on.',
			},
			{
				severity: 'warning',
				source: 'greenhouse',
				board: 'a',
				row: { index: 0, postingId: '1' },
				rule: 'date',
				reason: '“2999-01-01” is in the future, so the date was ignored.',
			},
		]);
	});

	it('include files that no source reads, sorted by source and name', async () => {
		const file = (source: string, name: string) => ({ source, file: name, reason: 'No source of ours reads it.' });
		const unread = [file('b', 'b/1.json'), file('a', 'a/2.json'), file('a', 'a/1.json')];
		const report = await reportOf({ on: tuesday, boards: { a: madeRows(1, 2) }, unread });
		expect(report.unread.map((entry) => entry.file)).toEqual(['a/1.json', 'a/2.json', 'b/1.json']);
	});
});
