import type { NightReport } from '#domain/report.ts';
import { plural } from '#site/format.ts';
import { asMarkdownWords } from '#plain-text/markdown.ts';

/** `report.json`: one line for each board, problem, file and row, so that two nights can be compared line by line. */
export function reportJson(report: NightReport): string {
	const fields = Object.entries(report).map(([name, value]: [string, unknown]) => {
		const isList = Array.isArray(value) && value.length > 0;
		const text = isList
			? `[${value.map((item) => `\n    ${JSON.stringify(item)}`).join(',')}\n  ]`
			: JSON.stringify(value);
		return `  ${JSON.stringify(name)}: ${text}`;
	});
	return `{\n${fields.join(',\n')}\n}\n`;
}

const MAX_PROBLEMS = 50;
const MAX_NEAR_TITLES = 40;

/** `report.md`: a summary of the night on one page, shown on the page of a CI run. */
export function reportMarkdown(report: NightReport): string {
	return [
		...summary(report),
		section('Listings by role', ['role', 'listings'], Object.entries(report.roles)),
		...stagesAndSources(report),
		section('Rows by reason', ['reason', 'rows'], Object.entries(report.reasons)),
		...nearTitles(report),
		...boardsToLookAt(report),
		...problems(report),
		section(
			'Files that were not read',
			['file', 'reason'],
			report.unread.map(({ file, reason }) => [file, reason]),
		),
	]
		.filter((part) => part !== '')
		.join('\n\n')
		.concat('\n');
}

function summary(report: NightReport): string[] {
	const { totals, boards } = report;
	return [
		`# Snapshot of ${report.takenAt.slice(0, 10)}`,
		report.verdict.published
			? `Published: ${report.listings} listings, ${report.stillOpen} of them still open from an earlier night.`
			: `**Nothing was published.** ${asMarkdownWords(report.verdict.reason)} The last good night stays published: ${report.listings} listings.`,
		`Rows read: ${totals.fetched}, from ${plural(boards.length, 'board')}. Published: ${totals.published}, quarantined: ${totals.quarantined}, dropped: ${totals.dropped}.`,
		`New listings: ${report.turnover.new}. Closed since last night: ${report.turnover.closed}.`,
	];
}

function stagesAndSources({ stages, sources }: NightReport): string[] {
	return [
		section(
			'Stages',
			['stage', 'counted', 'in', 'out'],
			stages.map((stage) => [stage.stage, stage.what, stage.in, stage.out]),
		),
		section(
			'Sources',
			['source', 'fresh', 'stale', 'failed', 'rows', 'published', 'quarantined', 'dropped', 'slowest board', 'problem'],
			sources.map(({ source, fresh, stale, failed, rows, slowest, problem }) => [
				...[source, fresh, stale, failed, rows.fetched, rows.published, rows.quarantined, rows.dropped],
				slowest ? `${slowest.board}, ${(slowest.milliseconds / 1000).toFixed(1)} s` : '',
				problem ?? '',
			]),
		),
	];
}

function nearTitles({ rows }: NightReport): string[] {
	const near = rows.filter(({ rule }) => rule === 'near-role');
	return [
		section(
			'Titles close to a role',
			['title', 'board', 'reason'],
			near
				.slice(0, MAX_NEAR_TITLES)
				.map(({ title, source, board, reason }) => [title ?? '', `${source}/${board}`, reason]),
		),
		near.length > MAX_NEAR_TITLES
			? `Another ${near.length - MAX_NEAR_TITLES} are in report.json, under the rule near-role.`
			: '',
	];
}

function boardsToLookAt({ boards }: NightReport): string[] {
	const notRead = boards.filter(({ state }) => state !== 'fresh');
	const withoutRemote = boards.filter(({ state, hadRemote }) => state === 'fresh' && !hadRemote);
	return [
		section(
			'Boards that never had a remote role',
			['board', 'rows tonight'],
			withoutRemote.map(({ source, board, rows }) => [`${source}/${board}`, rows.fetched]),
		),
		section(
			'Boards that were not read',
			['board', 'state', 'still open', 'problem'],
			notRead.map(({ source, board, state, stillOpen, problem }) => [
				`${source}/${board}`,
				state,
				stillOpen,
				problem ?? '',
			]),
		),
	];
}

function problems(report: NightReport): string[] {
	const errors = report.problems.filter(({ severity }) => severity === 'error');
	return [
		section(
			`Problems (${errors.length})`,
			['board', 'row', 'rule', 'reason'],
			errors
				.slice(0, MAX_PROBLEMS)
				.map(({ source, board, row, rule, reason }) => [
					source === null ? 'the night' : `${source}/${board ?? ''}`,
					row === null ? '' : `${row.index} (${row.postingId ?? 'no id'})`,
					rule,
					reason,
				]),
		),
		errors.length > MAX_PROBLEMS ? `Another ${errors.length - MAX_PROBLEMS} are in report.json.` : '',
	];
}

function section(title: string, head: string[], rows: (string | number)[][]): string {
	if (rows.length === 0) return '';
	const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map((cell) => asMarkdownWords(String(cell))))];
	return `## ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}
