import { compareText } from '#domain/compare.ts';
import { questions, type Judged, type Question } from './answers.ts';

/** Precision and recall of a yes-or-no question or of sets. A share is null if its denominator is 0. */
export interface Retrieval {
	precision: number | null;
	recall: number | null;
	f1: number | null;
	tp: number;
	fp: number;
	fn: number;
}

export interface Accuracy {
	accuracy: number | null;
	right: number;
	of: number;
}

export type Metrics = ReturnType<typeof measure>;

/** The figures for listings that were labelled as MLOps or not. */
export function measure(judged: readonly Judged[]) {
	const { accuracy: exact, ...pay } = accuracy('pay', judged);
	return {
		records: judged.length,
		isMlops: retrieval('role', judged),
		track: accuracy(
			'track',
			judged.filter(({ labelled }) => labelled.role?.length === 1),
		),
		trackWithNone: accuracy('track', judged),
		seniority: accuracy('level', judged),
		clouds: retrieval('clouds', judged),
		specialisations: retrieval('specialisations', judged),
		remote: accuracy('remote', judged),
		pay: { exact, ...pay },
	};
}

/** The figures for listings that were labelled with one of all our roles. `on` names the detectors in use. */
export function measureRoles(judged: readonly Judged[], on: ReadonlySet<string>) {
	const asked = judged.filter(({ labelled }) => labelled.role);
	const roles = new Set(asked.flatMap(({ labelled, read }) => [...(labelled.role ?? []), ...read.role]));
	return {
		records: judged.length,
		role: accuracy('role', judged),
		roles: Object.fromEntries(
			[...roles].toSorted().map((role) => [role, retrieval('role', asked, (one) => one === role)]),
		),
		track: accuracy('track', judged),
		level: accuracy('level', judged),
		pay: accuracy('pay', judged),
		clouds: retrieval('clouds', judged),
		specialisations: retrieval('specialisations', judged),
		place: accuracy('remote', judged),
		way: accuracy('way', judged),
		checks: retrieval('checks', judged),
		checksOn: retrieval('checks', judged, (check) => on.has(check)),
		flags: retrieval('flags', judged),
		flagsOn: retrieval('flags', judged, (flag) => on.has(flag)),
	};
}

/** The same figures as a text table. */
export function rolesTable(title: string, { records, roles, ...metrics }: ReturnType<typeof measureRoles>): string {
	return [`${title} (${records} records)`, ...Object.entries({ ...metrics, ...roles }).map(metricLine)].join('\n');
}

/** How often the whole answer is right, among adverts for which the question was judged. */
function accuracy(question: Question, judged: readonly Judged[]): Accuracy {
	const asked = judged.filter(({ labelled }) => labelled[question]);
	const right = asked.filter((one) => isRight(question, one)).length;
	return { accuracy: share(right, asked.length), right, of: asked.length };
}

function isRight(question: Question, { labelled, read }: Judged): boolean {
	return new Set(labelled[question]).symmetricDifference(new Set(read[question])).size === 0;
}

/** Precision and recall of the given answers, among adverts for which the question was judged. */
function retrieval(
	question: Question,
	judged: readonly Judged[],
	isAsked: (answer: string) => boolean = () => true,
): Retrieval {
	const sets = judged.flatMap(({ labelled, read }) => {
		const wanted = labelled[question];
		return wanted ? [[new Set(wanted.filter(isAsked)), new Set(read[question].filter(isAsked))] as const] : [];
	});
	const count = (size: (pair: (typeof sets)[number]) => number) => sets.reduce((sum, pair) => sum + size(pair), 0);
	const tp = count(([wanted, found]) => wanted.intersection(found).size);
	const fp = count(([wanted, found]) => found.difference(wanted).size);
	const fn = count(([wanted, found]) => wanted.difference(found).size);
	return { precision: share(tp, tp + fp), recall: share(tp, tp + fn), f1: share(2 * tp, 2 * tp + fp + fn), tp, fp, fn };
}

/** Rounded to four places, so that the same records give the same bytes. */
export function share(part: number, whole: number): number | null {
	return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** The figures as a text table. */
export function metricsTable(title: string, { records, pay, ...metrics }: Metrics): string {
	const rows = Object.entries({ ...metrics, pay: { ...pay, accuracy: pay.exact } }).map(metricLine);
	return [`${title} (${records} records)`, ...rows].join('\n');
}

function metricLine([name, figures]: [string, Accuracy | Retrieval]): string {
	const words =
		'tp' in figures
			? `precision ${figure(figures.precision)}  recall ${figure(figures.recall)}  F1 ${figure(figures.f1)}` +
				`  (${figures.tp} right, ${figures.fp} too many, ${figures.fn} missed)`
			: `accuracy ${figure(figures.accuracy)}  (${figures.right} of ${figures.of})`;
	return `  ${name.padEnd(22)} ${words}`;
}

/** One line for each question: how often the answer is right. */
export function accuracyLines(judged: readonly Judged[]): string[] {
	return questions.map((question) => {
		const { accuracy: share, right, of } = accuracy(question, judged);
		return `${question}: ${figure(share)} (${right} of ${of})`;
	});
}

/** A table with a row for each question and a column for each label set; each cell says how many of the answers are right. */
export function setsTable(sets: readonly { name: string; judged: readonly Judged[] }[]): string {
	const cells = questions.map((question) =>
		sets.map(({ judged }) => {
			const { accuracy: share, right, of } = accuracy(question, judged);
			return of === 0 ? '–' : `${figure(share)} (${right}/${of})`;
		}),
	);
	const heads = sets.map(({ name }) => name);
	const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)));
	const line = (first: string, row: readonly string[]): string =>
		[first.padEnd(16), ...row.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('  ');
	return [line('', heads), ...questions.map((question, at) => line(question, cells[at] ?? []))].join('\n');
}

export function figure(share: number | null): string {
	return share === null ? '–' : share.toFixed(3);
}

/** For questions with one answer: how often each label was read as which answer, most frequent first. */
export function confusions(judged: readonly Judged[]): string {
	const tables = (['role', 'track', 'level'] as const).map((question) => {
		const pairs = judged
			.filter(({ labelled }) => labelled[question])
			.map(({ labelled, read }) => `${joined(labelled[question])} → ${joined(read[question])}`);
		const counts = [...Map.groupBy(pairs, (pair) => pair)].toSorted(
			([a, aPairs], [b, bPairs]) => bPairs.length - aPairs.length || compareText(a, b),
		);
		const rows = counts.map(([pair, same]) => `  ${String(same.length).padStart(4)}  ${pair}`);
		return [`${question} (label → read)`, ...rows].join('\n');
	});
	return tables.join('\n\n');
}

/** One line for each answer that differs from its label, with the words that it was read from. */
export function missLines(judged: readonly Judged[]): string[] {
	return judged.flatMap((one) => {
		const { advert, labelled, read, because } = one;
		const missed = questions.filter((question) => labelled[question] && !isRight(question, one));
		return missed.map((question) => {
			const words = because[question].join(' ') || 'No words support it.';
			return `${advert} ${question}: labelled ${joined(labelled[question])}, read ${joined(read[question])}. ${words}`;
		});
	});
}

function joined(labels: readonly string[] = []): string {
	return labels.length === 0 ? 'none' : labels.join('+');
}
