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

describe('of a night that is published, the report', () => {
	it('gives each row one verdict with its rule, in the order of its feed', async () => {
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

	it('counts what goes into each stage and comes out of it', async () => {
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

	it('counts listings, those still open from before, new and closed ones, and roles', async () => {
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

describe('of a board, the report', () => {
	it('says how it went: fresh, stale with what stays open, or failed', async () => {
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

	it('holds its rows back where it may not be used, and says so of each that was good', async () => {
		const bad = madeRows(3, 6, { url: noLink });
		const report = await reportOf({ on: tuesday, boards: { a: [...madeRows(1, 2), ...bad], b: madeRows(21, 22) } });
		expect(rowsOf(report).slice(0, 3)).toEqual([
			'0 quarantined board-refused',
			'1 quarantined board-refused',
			'2 quarantined link',
		]);
		expect(report.rows[0]?.reason).toBe('Its board could not be used tonight, so neither was this row.');
		const ofA = report.problems.filter(({ board, row }) => board === 'a' && row === null);
		expect(ofA).toEqual([
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

	it('names as problems its bad rows alone, not those that it held back', async () => {
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

	it('goes into the manifest as the next night needs it', async () => {
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

describe('of a source, the report', () => {
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

	it('says so where none of its boards could be used, and names no slowest where nothing was fetched', async () => {
		const [, second] = await takeNights(
			{ on: monday, boards: { a: madeRows(1, 2), b: madeRows(3, 4) } },
			{ on: tuesday, boards: { a: down, b: down } },
		);
		expect(second?.report.sources).toMatchObject([
			{ fresh: 0, stale: 2, failed: 0, slowest: null, problem: 'None of its boards could be used tonight.' },
		]);
	});
});

describe('of a night that is refused, the report', () => {
	it('publishes nothing, says why, and counts the listings of the last good night', async () => {
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

	it('counts nothing as still open, though a board that failed would have kept its listings', async () => {
		const boards = { a: madeRows(1, 2), b: madeRows(21, 22), c: madeRows(41, 42) };
		const report = await reportOf({ on: monday, boards }, { on: tuesday, boards: { a: down, b: down, c: boards.c } });
		expect(report).toMatchObject({ listings: 6, stillOpen: 0, verdict: { rule: 'too-many-failed' } });
		expect(report.stages.at(-2)).toMatchObject({ stage: 'still-open', in: 2, out: 6 });
	});

	it('counts none where there never was a good night', async () => {
		const report = await reportOf({ on: tuesday, boards: { a: down, b: down, c: madeRows(1, 2) } });
		expect(report).toMatchObject({ listings: 0, verdict: { rule: 'too-many-failed' } });
	});
});

describe('what a person should look at', () => {
	it('comes in order: the night, boards, rows, then what is only doubtful', async () => {
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

	it('has files that nobody reads, by source and name', async () => {
		const file = (source: string, name: string) => ({ source, file: name, reason: 'No source of ours reads it.' });
		const unread = [file('b', 'b/1.json'), file('a', 'a/2.json'), file('a', 'a/1.json')];
		const report = await reportOf({ on: tuesday, boards: { a: madeRows(1, 2) }, unread });
		expect(report.unread.map((one) => one.file)).toEqual(['a/1.json', 'a/2.json', 'b/1.json']);
	});
});
