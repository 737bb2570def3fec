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

export interface Metrics {
	records: number;
	isMlops: Retrieval;
	/** Main track over the records labelled MLOps; a missed role is a wrong track. */
	track: Accuracy;
	/** Over all records, with `none` for other roles. */
	trackWithNone: Accuracy;
	seniority: Accuracy;
	clouds: Retrieval;
	specialisations: Retrieval;
	remote: Accuracy;
	pay: { exact: number | null; right: number; of: number };
}

export function measure(judged: readonly Judged[]): Metrics {
	const mlops = judged.filter(({ record }) => record.gold.isMLOps);
	const pay = accuracy(judged, hasPay);
	return {
		records: judged.length,
		isMlops: retrieval(
			judged,
			(j) => (j.record.gold.isMLOps ? ['mlops'] : []),
			(j) => (isMlops(j) ? ['mlops'] : []),
		),
		track: accuracy(mlops, hasTrack),
		trackWithNone: accuracy(judged, hasTrack),
		seniority: accuracy(judged, hasLevel),
		clouds: retrieval(
			judged,
			(j) => j.record.gold.clouds,
			(j) => j.reading.clouds.map(({ value }) => value),
		),
		specialisations: retrieval(
			judged,
			(j) => j.record.gold.specialisations,
			(j) => j.reading.specialisations.map(({ value }) => value),
		),
		remote: accuracy(judged, hasRemote),
		pay: { exact: pay.accuracy, right: pay.right, of: pay.of },
	};
}

export function isMlops({ reading }: Judged): boolean {
	return reading.role?.value === 'mlops-engineer';
}

/** The main track in the labels’ names; `none` for other roles, `no track` where no words point to one. */
export function trackLabel(judged: Judged): string {
	if (!isMlops(judged)) return 'none';
	const main = judged.reading.tracks[0]?.value;
	return main === undefined ? 'no track' : (goldTracks[main] ?? main);
}

export function hasTrack(judged: Judged): boolean {
	return trackLabel(judged) === judged.record.gold.track;
}

/** The level in the labels’ names. */
export function levelLabel({ reading }: Judged): string {
	const level = reading.level?.value ?? 'unknown';
	return level === 'staff' ? 'staff+' : level;
}

export function hasLevel(judged: Judged): boolean {
	return levelLabel(judged) === judged.record.gold.seniority;
}

/** Places compare as sets: `US+CA` is `CA+US`. */
export function hasRemote({ record, reading }: Judged): boolean {
	return inOrder(remoteLabel(reading.remote)) === inOrder(record.gold.remote);
}

/** Smallest, largest, currency and period all as labelled; unstated is unstated. */
export function hasPay({ record, reading }: Judged): boolean {
	const gold = record.gold.salary;
	const read = reading.pay?.stated ?? null;
	if (gold === null || read === null) return gold === read;
	return (
		gold.min === read.min && gold.max === read.max && gold.currency === read.currency && gold.period === read.period
	);
}

function inOrder(label: string): string {
	const [kind = '', places = ''] = label.toLowerCase().split(':');
	return `${kind}:${places.split('+').toSorted().join('+')}`;
}

function accuracy(judged: readonly Judged[], isRight: (one: Judged) => boolean): Accuracy {
	const right = judged.filter(isRight).length;
	return { accuracy: share(right, judged.length), right, of: judged.length };
}

function retrieval(
	judged: readonly Judged[],
	wanted: (one: Judged) => readonly string[],
	found: (one: Judged) => readonly string[],
): Retrieval {
	let tp = 0;
	let fp = 0;
	let fn = 0;
	for (const one of judged) {
		const want = new Set(wanted(one));
		const have = new Set(found(one));
		tp += [...want].filter((name) => have.has(name)).length;
		fp += [...have].filter((name) => !want.has(name)).length;
		fn += [...want].filter((name) => !have.has(name)).length;
	}
	return { precision: share(tp, tp + fp), recall: share(tp, tp + fn), f1: share(2 * tp, 2 * tp + fp + fn), tp, fp, fn };
}

/** Rounded to four places, so that the same records give the same bytes. */
function share(part: number, whole: number): number | null {
	return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
