import { silentFacts } from '#facts/testing/silent-facts.ts';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { Board } from '#domain/board.ts';
import type { PostingFields } from './rows/to-posting.ts';
import { NightReport } from '#domain/report.ts';
import type { Reading } from '#facts/reading.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { FeedFault } from './decode/fault.ts';
import { recordedFeed, type BoardFeed } from './fetch/feed.ts';
import { findLastNight } from './plan/last-night.ts';
import { takeNight } from './night.ts';
import { readPage } from './decode/page.ts';
import { feedsOf } from './tests/small-night.ts';

/** A stand-in for the rules that takes the role from the title and the scope from the place. */
function classify({ title, locations: [place = ''] }: PostingFields): Reading {
	if (title === 'Poison') throw new Error('no rule for this');
	const scope = place === 'Office' ? 'onsite' : place === 'Both' ? 'hybrid' : 'region';
	const evidence = [{ words: title, from: 'title' as const, at: null, rule: 'role/title' }];
	return {
		...silentFacts,
		role: title.includes('MLOps') ? { value: 'mlops-engineer', evidence } : null,
		mayFit: null,
		why: 'Not one of our roles.',
		titleRole: title.startsWith('Near') ? { value: 'mlops-engineer', evidence } : null,
		remote: place === '' ? null : { scope, countries: ['DE'], regions: [], timezones: null, evidence: [] },
	};
}

const job = (id: number, more: object = {}) => ({
	id: 1000 + id,
	internal_job_id: id,
	title: `MLOps Engineer ${String.fromCharCode(96 + id)}`,
	absolute_url: `https://jobs.example/${1000 + id}`,
	location: { name: 'Remote' },
	...more,
});
const jobs = (count: number, from = 1) => Array.from({ length: count }, (_none, index) => job(from + index));

function feed(name: string, body: unknown): BoardFeed {
	const board = Board.parse({ source: 'greenhouse', board: name, employer: `Employer ${name}` });
	if (body instanceof FeedFault) return { board, file: null, feed: body };
	const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify({ jobs: body }));
	const file = `greenhouse/${name}.json`;
	try {
		return { board, file, feed: recordedFeed(readPage('json', { bytes, charset: null })) };
	} catch (error) {
		return { board, file, feed: error as FeedFault };
	}
}

/** A night that was taken, with its files as text. */
interface Night {
	folder: string;
	snapshot: string | null;
	report: NightReport;
	reportJson: string;
	reportMarkdown: string;
}

function takeInto(out: string, feeds: BoardFeed[], takenAt: string) {
	const rates = { date: '2026-11-01', source: 'a table' };
	const fetch = () => feedsOf(feeds);
	return takeNight({ out, takenAt, sample: false, fetch, classify, rates });
}

async function night(
	feeds: BoardFeed[],
	before: Night | null = null,
	takenAt = '2026-11-24T02:40:00Z',
): Promise<Night> {
	const folder = temporaryFolder();
	if (before) cpSync(before.folder, folder, { recursive: true });
	const { report } = await takeInto(folder, feeds, takenAt);
	const text = (name: string) => readFileSync(join(folder, name), 'utf8');
	return {
		folder,
		snapshot: report.verdict.published ? text('snapshot.ndjson') : null,
		report: NightReport.parse(JSON.parse(text('report.json'))),
		reportJson: text('report.json'),
		reportMarkdown: text('report.md'),
	};
}

interface Shown {
	id: string;
	title: string;
	firstSeen: string;
	lastSeen: string;
}
const listings = ({ snapshot }: Pick<Night, 'snapshot'>) =>
	(snapshot ?? '')
		.split('\n')
		.slice(1, -1)
		.map((line) => JSON.parse(line) as Shown);
const manifest = ({ snapshot }: Night) => JSON.parse((snapshot ?? '').split('\n')[0] ?? '') as Record<string, unknown>;
const ledgerText = ({ folder }: Night) => readFileSync(join(folder, 'ledger.ndjson'), 'utf8');
const reasonOf = ({ report }: Night, postingId: string) => {
	const row = report.rows.find((entry) => entry.postingId === postingId);
	return row && `${row.verdict}: ${row.reason}`;
};

describe('a night', () => {
	it('gives every row one verdict with a reason', async () => {
		const first = await night([
			feed('a', [
				job(1),
				job(2, { location: { name: 'Office' } }),
				job(3, { location: { name: 'Both' } }),
				job(4, { location: null }),
				job(5, { title: 'Cook' }),
				job(6, { internal_job_id: 1, title: 'MLOps Engineer a' }),
				job(7, { title: 'Poison' }),
				...jobs(8, 10),
			]),
		]);
		expect(first.report.totals).toEqual({ fetched: 15, published: 9, quarantined: 1, dropped: 5 });
		expect(['1001', '1002', '1003', '1004', '1005', '1006', '1007'].map((id) => reasonOf(first, id))).toEqual([
			`published: listing ${listings(first).find(({ title }) => title === 'MLOps Engineer a')?.id ?? ''}`,
			'dropped: on-site',
			'dropped: hybrid',
			'dropped: does not mention remote work',
			'dropped: no role: Not one of our roles.',
			`dropped: repeat of ${listings(first).find(({ title }) => title === 'MLOps Engineer a')?.id ?? ''}`,
			'quarantined: The rules failed on this row: no rule for this',
		]);
	});

	it('gives the same result for any order of boards and rows', async () => {
		const forwards = await night([feed('a', jobs(4)), feed('b', jobs(4, 20))]);
		const backwards = await night([feed('b', jobs(4, 20)), feed('a', jobs(4))]);
		expect(backwards.snapshot).toBe(forwards.snapshot);
		expect(backwards.reportJson).toBe(forwards.reportJson);
		const shuffled = await night([feed('a', jobs(4).toReversed()), feed('b', jobs(4, 20))]);
		expect(listings(shuffled)).toEqual(listings(forwards));
	});

	it('can be taken twice with the same result', async () => {
		const first = await night([feed('a', jobs(4))]);
		const second = await night([feed('a', jobs(4))], first);
		expect(second.snapshot).toBe(first.snapshot);
	});

	it('keeps id and first day of a job, even if the row from which the id was made is gone', async () => {
		const first = await night([feed('a', [job(1), job(2, { absolute_url: 'https://jobs.example/1001' }), job(3)])]);
		const next = await night([feed('a', [job(2), job(3)])], first, '2026-11-25T02:40:00Z');
		const [before, after] = [first, next].map((night) =>
			listings(night).map(({ id, firstSeen }) => ({ id, firstSeen })),
		);
		expect(before).toHaveLength(2);
		expect(after).toEqual(before);
		expect(listings(next).map(({ lastSeen }) => lastSeen)).toEqual(['2026-11-25', '2026-11-25']);
	});
});

describe('a board that fails', () => {
	const tuesday = '2026-11-25T02:40:00Z';
	it.each([
		['gets no response', new FeedFault('network', 'The connection failed.'), 'The connection failed.'],
		['is not JSON', '{"jobs":[', /^The body is not JSON/],
		['is half gone', jobs(4), 'The feed has 4 rows; on its last good night it had 10.'],
		['is empty', [], 'The feed is empty; on its last good night it had 10 rows.'],
		[
			'has changed its fields',
			jobs(10).map(({ title, ...rest }) => ({ ...rest, name: title })),
			/^10 of 10 rows do not match the schema of this source. The first: .*`title`/,
		],
	])('keeps its last listings if its feed %s, and changes no other board', async (_what, body, reason) => {
		const last = await night([feed('a', jobs(10)), feed('b', jobs(3, 50))]);
		const next = await night([feed('a', body), feed('b', jobs(3, 50))], last, tuesday);
		const without = await night([feed('b', jobs(3, 50))], last, tuesday);
		expect(next.report.boards[0]).toMatchObject({
			board: 'a',
			state: 'stale',
			stillOpen: 10,
			staleSince: '2026-11-25',
		});
		expect(next.report.boards[0]?.problem).toMatch(reason);
		expect(listings(next)).toHaveLength(13);
		expect(listings(next)).toEqual(expect.arrayContaining(listings(without)));
		const { fetched, published, quarantined, dropped } = next.report.totals;
		expect(published + quarantined + dropped).toBe(fetched);
	});

	it('is compared with its last good night on later nights too', async () => {
		const first = await night([feed('a', jobs(10)), feed('b', jobs(3, 50))]);
		const second = await night([feed('a', jobs(4)), feed('b', jobs(3, 50))], first, tuesday);
		const third = await night([feed('a', jobs(4)), feed('b', jobs(3, 50))], second, '2026-11-26T02:40:00Z');
		expect(third.report.boards[0]).toMatchObject({ state: 'stale', stillOpen: 10, staleSince: '2026-11-25' });
	});

	it('loses its listings after fourteen nights, and the report says so', async () => {
		const down = feed('a', new FeedFault('network', 'The connection failed.'));
		const first = await night([feed('a', jobs(2)), feed('b', jobs(3, 50))]);
		const second = await night([down, feed('b', jobs(3, 50))], first, tuesday);
		const late = await night([down, feed('b', jobs(3, 50))], second, '2026-12-10T02:40:00Z');
		expect(late.report.boards[0]).toMatchObject({ state: 'failed', stillOpen: 0, staleSince: null });
		expect(listings(late)).toHaveLength(3);
		const gone = ({ report }: Night) => report.problems.filter(({ rule }) => rule === 'board-gone');
		const note = {
			severity: 'error',
			source: 'greenhouse',
			board: 'a',
			row: null,
			rule: 'board-gone',
			reason: 'Its listings were removed on 2026-12-10, after 14 nights without a good feed.',
		};
		expect([gone(second), gone(late)]).toEqual([[], [note]]);
		const later = await night([down, feed('b', jobs(3, 50))], late, '2026-12-11T02:40:00Z');
		expect(gone(later)).toEqual([note]);
		expect(manifest(later)['boards']).toMatchObject([{ board: 'a', goneSince: '2026-12-10' }, { board: 'b' }]);
		const back = await night([feed('a', jobs(2)), feed('b', jobs(3, 50))], later, '2026-12-12T02:40:00Z');
		expect([gone(back), JSON.stringify(manifest(back)).includes('goneSince')]).toEqual([[], false]);
	});
});

describe('a night that may not be published', () => {
	it('writes no snapshot, and a report in which nothing is published', async () => {
		const refused = await night([feed('a', jobs(2)), feed('b', '<html>'), feed('c', 'null')]);
		expect(refused.snapshot).toBeNull();
		expect(refused.report.verdict).toMatchObject({ published: false, rule: 'too-many-failed' });
		expect(refused.report.totals).toEqual({ fetched: 2, published: 0, quarantined: 2, dropped: 0 });
	});
});

describe('the last night', () => {
	it('does not count if only one of the two is a sample', async () => {
		const { folder } = await night([feed('a', [job(1)])]);
		expect(findLastNight(folder, true).night).toBeNull();
		expect(findLastNight(folder, false).night?.manifest.listings).toBe(1);
	});

	it.each([
		['snapshot.ndjson', /^snapshot.ndjson is damaged: its lines do not match the checksum in its first line/],
		['ledger.ndjson', /^The ledger that snapshot.ndjson names is missing or damaged\./],
	])('is the one before if %s is damaged, with a message', async (file, problem) => {
		const first = await night([feed('a', jobs(3))]);
		const { folder } = await night([feed('a', jobs(2))], first, '2026-11-25T02:40:00Z');
		const path = join(folder, file);
		writeFileSync(path, readFileSync(path, 'utf8').replace('Engineer a', 'Engineer x'));
		const { night: found, isIntact, isLedgerIntact, problems } = findLastNight(folder, false);
		expect(found?.manifest.takenAt).toBe('2026-11-24T02:40:00Z');
		expect([isIntact, isLedgerIntact]).toEqual([false, false]);
		expect(problems).toEqual([expect.stringMatching(problem)]);
		expect(problems[0]).toMatch(/ snapshot\.previous\.ndjson is used instead\.$/);
		expect(found?.postings).toHaveLength(3);
	});

	it.each([
		['snapshot.ndjson', 1],
		['snapshot.ndjson', 99],
		['ledger.ndjson', 99],
	])('stops the run and stays unchanged if %s has schema version %i', async (name, version) => {
		const { folder } = await night([feed('a', [job(1)])]);
		const text = (file: string) => readFileSync(join(folder, file), 'utf8');
		const other = text(name).replace(/"schemaVersion":\d+/, `"schemaVersion":${version}`);
		writeFileSync(join(folder, name), other);
		if (name === 'ledger.ndjson') {
			const manifest = {
				...(JSON.parse(text('snapshot.ndjson').split('\n')[0] ?? '') as object),
				ledger: sha256(other),
			};
			const [, ...lines] = text('snapshot.ndjson').split('\n');
			writeFileSync(
				join(folder, 'snapshot.ndjson'),
				[JSON.stringify({ ...manifest, seal: undefined }), ...lines].join('\n'),
			);
		}
		const before = ['snapshot.ndjson', 'ledger.ndjson', 'report.json'].map(text);
		await expect(takeInto(folder, [feed('a', [job(1)])], '2026-11-25T02:40:00Z')).rejects.toThrow(
			`${name}:1 is of schema version ${version}; this code reads and writes version`,
		);
		expect(['snapshot.ndjson', 'ledger.ndjson', 'report.json'].map(text)).toEqual(before);
	});
});

it('writes facts but no text of an advert into the snapshot', async () => {
	const text = 'A sentence that only the advert holds.';
	const taken = await night([feed('a', [job(1, { content: text })])]);
	expect(`${taken.snapshot ?? ''}${taken.reportJson}${ledgerText(taken)}`).not.toContain('only the advert');
	expect(manifest(taken)).toMatchObject({ schemaVersion: 4, sample: false, listings: 1 });
});

it('reports new and closed listings, roles, near misses and boards without a remote role', async () => {
	const folder = temporaryFolder();
	await takeInto(folder, [feed('a', jobs(3))], '2026-11-24T02:40:00Z');
	const near = job(9, { title: 'Near role' });
	await takeInto(folder, [feed('a', [job(2), job(3), job(4)]), feed('b', [near])], '2026-11-25T02:40:00Z');
	const report = readFileSync(join(folder, 'report.md'), 'utf8');
	expect(report).toContain('New listings: 1. Closed since last night: 1.');
	expect(report).toContain('| mlops-engineer | 3 |');
	expect(report).toContain('| Near role | greenhouse/b |');
	expect(report).toMatch(/never had a remote role\n\n.*\n.*\n\| greenhouse\/b \| 1 \|/);
});

it('escapes markup from a feed in the Markdown report', async () => {
	const title = '![x](https://evil.example/a.png) <img src=x> | @all WWW.evil.example $x^2$';
	const { reportMarkdown } = await night([feed('a', [job(1, { absolute_url: title }), ...jobs(5, 2)])]);
	expect(reportMarkdown).not.toMatch(/https:\/\/evil|<img|!\[|@all|www\.|\$x/i);
});
