import { describe, expect, it } from 'vitest';
import { NightReport, type BoardReport, type Problem, type RowReport } from '#domain/report.ts';
import { reportJson, reportMarkdown } from './report-file.ts';

const rows = { fetched: 3, published: 2, quarantined: 1, dropped: 0 };
const board = (name: string, more: Partial<BoardReport> = {}): BoardReport => ({
	source: 'greenhouse',
	board: name,
	employer: `Employer ${name}`,
	file: null,
	state: 'fresh',
	rows,
	stillOpen: 0,
	hadRemote: true,
	staleSince: null,
	problem: null,
	...more,
});
const row = (index: number, more: Partial<RowReport> = {}): RowReport => ({
	source: 'greenhouse',
	board: 'a',
	index,
	postingId: String(index),
	title: `Title ${index}`,
	verdict: 'dropped',
	rule: 'near-role',
	reason: 'no role: A cook.',
	...more,
});
const problem = (more: Partial<Problem> = {}): Problem => ({
	severity: 'error',
	source: 'greenhouse',
	board: 'a',
	row: { index: 4, postingId: '17' },
	rule: 'link',
	reason: 'No link.',
	...more,
});
const report = (more: Partial<NightReport> = {}): NightReport =>
	NightReport.parse({
		schemaVersion: 4,
		takenAt: '2026-11-24T02:40:00Z',
		sample: false,
		verdict: { published: true, rule: null, reason: 'The night was published.' },
		totals: rows,
		listings: 12,
		stillOpen: 2,
		turnover: { new: 3, closed: 1 },
		roles: { sre: 12 },
		reasons: { link: 1, published: 2 },
		stages: [{ stage: 'fetch', what: 'boards', in: 2, out: 1 }],
		sources: [{ source: 'greenhouse', fresh: 1, stale: 0, failed: 0, rows, slowest: null, problem: null }],
		boards: [board('a')],
		problems: [],
		unread: [],
		rows: [],
		...more,
	});

describe('report.md', () => {
	it('summarises what was published, the verdicts on rows, and each stage', () => {
		expect(reportMarkdown(report())).toMatchInlineSnapshot(`
			"# Snapshot of 2026-11-24

			Published: 12 listings, 2 of them still open from an earlier night.

			Rows read: 3, from 1 board. Published: 2, quarantined: 1, dropped: 0.

			New listings: 3. Closed since last night: 1.

			## Listings by role

			| role | listings |
			| --- | --- |
			| sre | 12 |

			## Stages

			| stage | counted | in | out |
			| --- | --- | --- | --- |
			| fetch | boards | 2 | 1 |

			## Sources

			| source | fresh | stale | failed | rows | published | quarantined | dropped | slowest board | problem |
			| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
			| greenhouse | 1 | 0 | 0 | 3 | 2 | 1 | 0 |  |  |

			## Rows by reason

			| reason | rows |
			| --- | --- |
			| link | 1 |
			| published | 2 |
			"
		`);
	});

	it('says in bold that nothing was published, why, and what stays published', () => {
		const verdict = { published: false, rule: 'too-few', reason: 'Tonight’s snapshot would have 4 listings.' };
		expect(reportMarkdown(report({ verdict }))).toContain(
			'\n\n**Nothing was published.** Tonight’s snapshot would have 4 listings. The last good night stays published: 12 listings.\n\n',
		);
	});

	it('lists boards that were not read, and fresh boards that never had a remote role', () => {
		const boards = [
			board('a'),
			board('b', { state: 'stale', stillOpen: 2, problem: 'The connection failed.' }),
			board('c', { state: 'failed', hadRemote: false }),
			board('d', { hadRemote: false }),
		];
		const text = reportMarkdown(report({ boards }));
		expect(sectionOf(text, 'Boards that were not read')).toMatchInlineSnapshot(`
			"| board | state | still open | problem |
			| --- | --- | --- | --- |
			| greenhouse/b | stale | 2 | The connection failed. |
			| greenhouse/c | failed | 0 |  |"
		`);
		expect(sectionOf(text, 'Boards that never had a remote role')).toMatchInlineSnapshot(`
			"| board | rows tonight |
			| --- | --- |
			| greenhouse/d | 3 |"
		`);
	});

	it('names the slowest board of a source with its seconds, and the problem of the source', () => {
		const slow = { board: 'b', milliseconds: 3449 };
		const source = { source: 'lever', fresh: 0, stale: 1, failed: 2, rows, slowest: slow, problem: 'None.' } as const;
		expect(sectionOf(reportMarkdown(report({ sources: [source] })), 'Sources')).toContain(
			'| lever | 0 | 1 | 2 | 3 | 2 | 1 | 0 | b, 3.4 s | None. |',
		);
	});

	it('shows forty titles close to a role, and how many more there are', () => {
		const near = (count: number) =>
			reportMarkdown(
				report({ rows: Array.from({ length: count }, (_, at) => row(at)).concat(row(99, { rule: 'link' })) }),
			);
		const shown = sectionOf(near(41), 'Titles close to a role').split('\n');
		expect(shown).toHaveLength(2 + 40);
		expect(shown[2]).toBe('| Title 0 | greenhouse/a | no role: A cook. |');
		expect(near(41)).toContain('\n\nAnother 1 are in report.json, under the rule near-role.\n');
		expect(near(40)).not.toContain('near-role');
		expect(reportMarkdown(report({ rows: [row(1, { title: null })] }))).toContain('|  | greenhouse/a |');
	});

	it('shows fifty errors with their row, and how many more there are, but no warnings', () => {
		const withErrors = (count: number) =>
			reportMarkdown(
				report({ problems: Array.from({ length: count }, () => problem()).concat(problem({ severity: 'warning' })) }),
			);
		expect(sectionOf(withErrors(51), 'Problems (51)').split('\n')).toHaveLength(2 + 50);
		expect(withErrors(51)).toContain('\n\nAnother 1 are in report.json.\n');
		expect(withErrors(50)).not.toContain('are in report.json');
		const problems = [
			problem(),
			problem({ row: null }),
			problem({ row: { index: 5, postingId: null } }),
			problem({ source: null, board: null, row: null, rule: 'clock' }),
		];
		expect(sectionOf(reportMarkdown(report({ problems })), 'Problems (4)')).toMatchInlineSnapshot(`
			"| board | row | rule | reason |
			| --- | --- | --- | --- |
			| greenhouse/a | 4 &#40;17&#41; | link | No link. |
			| greenhouse/a |  | link | No link. |
			| greenhouse/a | 5 &#40;no id&#41; | link | No link. |
			| the night |  | clock | No link. |"
		`);
	});

	it('lists files that were not read', () => {
		const unread = [{ source: 'x', file: 'x/a.json', reason: 'No source of ours reads it.' }];
		expect(sectionOf(reportMarkdown(report({ unread })), 'Files that were not read')).toMatchInlineSnapshot(`
			"| file | reason |
			| --- | --- |
			| x/a.json | No source of ours reads it. |"
		`);
	});

	it('escapes everything in a feed that could become a link, a picture, a cell or HTML', () => {
		const hostile = [
			'a|b',
			'[x](y)',
			'`c`',
			'<b>&',
			'![i]',
			'a\n\nb',
			'https://evil.example',
			'Www.evil.example',
			'@all #1 ~x~ $y$ *z* _q_ \\',
		];
		const text = reportMarkdown(report({ rows: hostile.map((title, at) => row(at, { title })) }));
		expect(sectionOf(text, 'Titles close to a role')).toMatchInlineSnapshot(`
			"| title | board | reason |
			| --- | --- | --- |
			| a&#124;b | greenhouse/a | no role: A cook. |
			| &#91;x&#93;&#40;y&#41; | greenhouse/a | no role: A cook. |
			| &#96;c&#96; | greenhouse/a | no role: A cook. |
			| &#60;b&#62;&#38; | greenhouse/a | no role: A cook. |
			| &#33;&#91;i&#93; | greenhouse/a | no role: A cook. |
			| a b | greenhouse/a | no role: A cook. |
			| https&#58;<!-- -->//evil.example | greenhouse/a | no role: A cook. |
			| Www<!-- -->&#46;evil.example | greenhouse/a | no role: A cook. |
			| <!-- -->&#64;<!-- -->all &#35;1 &#126;x&#126; &#36;y&#36; &#42;z&#42; &#95;q&#95; &#92; | greenhouse/a | no role: A cook. |"
		`);
	});
});

describe('report.json', () => {
	it('is the report with one line for each board, problem, file and row', () => {
		const whole = report({ boards: [board('a'), board('b')], rows: [row(1), row(2)], problems: [problem()] });
		const text = reportJson(whole);
		expect(JSON.parse(text)).toEqual(whole);
		const lines = text.split('\n');
		expect(lines.filter((line) => line.startsWith('    {'))).toHaveLength(1 + 1 + 2 + 2 + 1);
		expect(lines[0]).toBe('{');
		expect(lines[1]).toBe('  "schemaVersion": 4,');
		expect(text).toContain('\n  "unread": [],\n');
		expect(text.endsWith('\n}\n')).toBe(true);
	});
});

/** The lines of a section, without its heading. */
function sectionOf(text: string, title: string): string {
	return text.split(`## ${title}\n\n`)[1]?.split('\n\n')[0]?.trim() ?? '';
}
