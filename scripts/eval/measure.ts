import type { Evidence } from '#domain/listing.ts';
import { remoteLabel } from '../snapshot/classify/place.ts';
import type { Reading } from '../snapshot/classify/reading.ts';
import { goldTracks, type GoldRecord } from './gold.ts';

/** A labelled listing with what the rules read in it. */
export interface Judged {
	record: GoldRecord;
	reading: Reading;
}

/** Counts of a yes-or-no question or of sets; a share is null where there is nothing to divide by. */
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

/** What is asked of every listing: what a person labelled, what the rules read, and the words they read it from. */
interface Question {
	name: string;
	labelled: (gold: GoldRecord['gold']) => string[];
	read: (reading: Reading) => string[];
	because: (reading: Reading) => string[];
}

const isMlops = (reading: Reading) => reading.role?.value === 'mlops-engineer';

const questions = {
	role: {
		name: 'MLOps or not',
		labelled: ({ isMLOps }) => (isMLOps ? ['MLOps'] : []),
		read: (reading) => (isMlops(reading) ? ['MLOps'] : []),
		because: ({ why }) => [why],
	},
	// The main track in the labels’ names; `none` for other roles, so that a missed role is a wrong track.
	track: {
		name: 'track',
		labelled: ({ track }) => [track],
		read: (reading) => {
			const main = reading.tracks[0]?.value ?? 'no track';
			return [isMlops(reading) ? (goldTracks[main] ?? main) : 'none'];
		},
		because: ({ tracks }) => quoted(tracks.slice(0, 1)),
	},
	seniority: {
		name: 'seniority',
		labelled: ({ seniority }) => [seniority],
		read: ({ level }) => [level?.value === 'staff' ? 'staff+' : (level?.value ?? 'unknown')],
		because: ({ level }) => quoted(level),
	},
	clouds: {
		name: 'clouds',
		labelled: ({ clouds }) => clouds,
		read: ({ clouds }) => clouds.map(({ value }) => value),
		because: ({ clouds }) => quoted(clouds),
	},
	specialisations: {
		name: 'specialisations',
		labelled: ({ specialisations }) => specialisations,
		read: ({ specialisations }) => specialisations.map(({ value }) => value),
		because: ({ specialisations }) => quoted(specialisations),
	},
	// Places compare as sets: `US+CA` is `CA+US`.
	remote: {
		name: 'remote',
		labelled: ({ remote }) => remote.toLowerCase().split(/[:+]/),
		read: ({ remote }) => remoteLabel(remote).toLowerCase().split(/[:+]/),
		because: ({ remote }) => quoted(remote),
	},
	// Smallest, largest, currency and period all as labelled; unstated is unstated.
	pay: {
		name: 'pay',
		labelled: ({ salary }) => [payWords(salary)],
		read: ({ pay }) => [payWords(pay?.stated ?? null)],
		because: ({ pay }) => (pay ? [`“${pay.raw}”`] : []),
	},
} satisfies Record<string, Question>;

function payWords(pay: GoldRecord['gold']['salary']): string {
	return pay === null ? 'unstated' : [pay.min, pay.max, pay.currency, pay.period].join(' ');
}

function quoted(found: { evidence: Evidence[] } | { evidence: Evidence[] }[] | null): string[] {
	const evidence = [found ?? []].flat().flatMap((one) => one.evidence);
	return evidence.map(({ words }) => `“${words.replace(/\s+/g, ' ')}”`);
}

export type Metrics = ReturnType<typeof measure>;

export function measure(judged: readonly Judged[]) {
	const mlops = judged.filter(({ record }) => record.gold.isMLOps);
	const { accuracy: exact, right, of } = accuracy(questions.pay, judged);
	return {
		records: judged.length,
		isMlops: retrieval(questions.role, judged),
		track: accuracy(questions.track, mlops),
		trackWithNone: accuracy(questions.track, judged),
		seniority: accuracy(questions.seniority, judged),
		clouds: retrieval(questions.clouds, judged),
		specialisations: retrieval(questions.specialisations, judged),
		remote: accuracy(questions.remote, judged),
		pay: { exact, right, of },
	};
}

function accuracy(question: Question, judged: readonly Judged[]): Accuracy {
	const right = judged.filter((one) => isRight(question, one)).length;
	return { accuracy: share(right, judged.length), right, of: judged.length };
}

function isRight({ labelled, read }: Question, { record, reading }: Judged): boolean {
	return new Set(labelled(record.gold)).symmetricDifference(new Set(read(reading))).size === 0;
}

function retrieval({ labelled, read }: Question, judged: readonly Judged[]): Retrieval {
	const sets = judged.map(({ record, reading }) => [new Set(labelled(record.gold)), new Set(read(reading))] as const);
	const count = (size: (pair: (typeof sets)[number]) => number) => sets.reduce((sum, pair) => sum + size(pair), 0);
	const tp = count(([wanted, found]) => wanted.intersection(found).size);
	const fp = count(([wanted, found]) => found.difference(wanted).size);
	const fn = count(([wanted, found]) => wanted.difference(found).size);
	return { precision: share(tp, tp + fp), recall: share(tp, tp + fn), f1: share(2 * tp, 2 * tp + fp + fn), tp, fp, fn };
}

/** Rounded to four places, so that the same records give the same bytes. */
function share(part: number, whole: number): number | null {
	return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** The figures as a table for people. */
export function metricsTable(title: string, { records, pay, ...metrics }: Metrics): string {
	const rows = Object.entries({ ...metrics, pay: { ...pay, accuracy: pay.exact } }).map(([name, figures]) =>
		'tp' in figures
			? `  ${name.padEnd(18)} precision ${figure(figures.precision)}  recall ${figure(figures.recall)}  F1 ${figure(figures.f1)}` +
				`  (${figures.tp} right, ${figures.fp} too many, ${figures.fn} missed)`
			: `  ${name.padEnd(18)} accuracy ${figure(figures.accuracy)}  (${figures.right} of ${figures.of})`,
	);
	return [`${title} (${records} records)`, ...rows].join('\n');
}

function figure(share: number | null): string {
	return share === null ? '–' : share.toFixed(3);
}

/** How often each label was read as what, for the questions with one answer: largest counts first. */
export function confusions(judged: readonly Judged[]): string {
	const tables = [questions.role, questions.track, questions.seniority].map(({ name, labelled, read }) => {
		const pairs = judged.map(({ record, reading }) => `${said(labelled(record.gold))} → ${said(read(reading))}`);
		const counts = [...Map.groupBy(pairs, (pair) => pair)].toSorted(
			([a, of], [b, than]) => than.length - of.length || a.localeCompare(b, 'en'),
		);
		const rows = counts.map(([pair, of]) => `  ${String(of.length).padStart(4)}  ${pair}`);
		return [`${name} (label → read)`, ...rows].join('\n');
	});
	return tables.join('\n\n');
}

/** A line for each thing read otherwise than labelled, with the words behind it. */
export function missLines(judged: readonly Judged[]): string[] {
	return judged.flatMap((one) => {
		const { record, reading } = one;
		const missed = Object.values<Question>(questions).filter((question) => !isRight(question, one));
		return missed.map(({ name, labelled, read, because }) => {
			const words = because(reading).join(' ') || 'No words speak for it.';
			const answers = `labelled ${said(labelled(record.gold))}, read ${said(read(reading))}`;
			return `${record.id} (${record.confidence}) ${name}: ${answers}. ${words}`;
		});
	});
}

function said(labels: readonly string[]): string {
	return labels.length === 0 ? 'none' : labels.join('+');
}
