import type { Problem, RowReport } from '#domain/report.ts';
import type { ReportHead } from './report.ts';

/** Where a report is written to. */
interface Lines {
	append: (text: string) => unknown;
}

/** `report.json`: one board, problem, file or row a line, so that two nights can be compared line by line. */
export function writeReport(
	file: Lines,
	head: ReportHead,
	problems: Iterable<Problem>,
	rows: Iterable<RowReport>,
): void {
	file.append('{\n');
	for (const [name, value] of Object.entries(head) as [string, unknown][]) {
		if (Array.isArray(value)) writeList(file, name, value);
		else file.append(`  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
		file.append(',\n');
	}
	writeList(file, 'problems', problems);
	file.append(',\n');
	writeList(file, 'rows', rows);
	file.append('\n}\n');
}

function writeList(file: Lines, name: string, items: Iterable<unknown>): void {
	let isFirst = true;
	file.append(`  ${JSON.stringify(name)}: [`);
	for (const item of items) {
		file.append(`${isFirst ? '' : ','}\n    ${JSON.stringify(item)}`);
		isFirst = false;
	}
	file.append(isFirst ? ']' : '\n  ]');
}

const MAX_PROBLEMS = 50;

/** `report.md`: the night on one page, for the job page of a CI run. */
export function reportMarkdown(report: ReportHead, problems: Iterable<Problem>): string {
	const { totals, boards, sources, stages, unread, reasons } = report;
	const unwell = boards.filter(({ state }) => state !== 'fresh');
	const { errors, first } = firstErrors(problems);
	return [
		`# Snapshot of ${report.takenAt.slice(0, 10)}`,
		report.verdict.published
			? `Published: ${report.listings} listings, ${report.kept} of them kept from an earlier night.`
			: `**Nothing was published.** ${text(report.verdict.reason)} The last good night stays: ${report.listings} listings.`,
		`${totals.fetched} rows read from ${boards.length} boards: ${totals.published} published, ${totals.quarantined} quarantined, ${totals.dropped} dropped.`,
		section(
			'Stages',
			['stage', 'counted', 'in', 'out'],
			stages.map((stage) => [stage.stage, stage.what, String(stage.in), String(stage.out)]),
		),
		section(
			'Sources',
			['source', 'fresh', 'stale', 'failed', 'rows', 'published', 'quarantined', 'dropped', 'slowest board', 'problem'],
			sources.map(({ source, fresh, stale, failed, rows, slowest, problem }) => [
				source,
				...[fresh, stale, failed, rows.fetched, rows.published, rows.quarantined, rows.dropped].map(String),
				slowest ? `${slowest.board}, ${(slowest.milliseconds / 1000).toFixed(1)} s` : '',
				problem ?? '',
			]),
		),
		section(
			'Rows by reason',
			['reason', 'rows'],
			Object.entries(reasons).map(([rule, rows]) => [rule, String(rows)]),
		),
		section(
			'Boards that were not read',
			['board', 'state', 'kept', 'problem'],
			unwell.map(({ source, board, state, kept, problem }) => [
				`${source}/${board}`,
				state,
				String(kept),
				problem ?? '',
			]),
		),
		section(
			`Problems (${errors})`,
			['board', 'row', 'rule', 'reason'],
			first.map(({ source, board, row, rule, reason }) => [
				source === null ? 'the night' : `${source}/${board ?? ''}`,
				row === null ? '' : `${row.index} (${row.postingId ?? 'no id'})`,
				rule,
				reason,
			]),
		),
		errors > MAX_PROBLEMS ? `${errors - MAX_PROBLEMS} more are in report.json.` : '',
		section(
			'Files that were not read',
			['file', 'reason'],
			unread.map(({ file, reason }) => [file, reason]),
		),
	]
		.filter((part) => part !== '')
		.join('\n\n')
		.concat('\n');
}

function firstErrors(problems: Iterable<Problem>): { errors: number; first: Problem[] } {
	let errors = 0;
	const first: Problem[] = [];
	for (const problem of problems) {
		if (problem.severity !== 'error') continue;
		errors += 1;
		if (first.length < MAX_PROBLEMS) first.push(problem);
	}
	return { errors, first };
}

function section(title: string, head: string[], rows: string[][]): string {
	if (rows.length === 0) return '';
	const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(text))];
	return `## ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}

/** Words of a feed as words: nothing in them may become a link, a picture, a cell or HTML. */
function text(words: string): string {
	return words
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_[\]()#|!~<>&@]/g, (char) => `&#${char.charCodeAt(0)};`)
		.replace(/:\/\//g, '&#58;//');
}
