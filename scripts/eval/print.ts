import type { Evidence } from '#domain/listing.ts';
import { remoteLabel } from '../snapshot/classify/place.ts';
import {
	hasLevel,
	hasPay,
	hasRemote,
	hasTrack,
	isMlops,
	levelLabel,
	trackLabel,
	type Accuracy,
	type Judged,
	type Metrics,
	type Retrieval,
} from './measure.ts';

/** The figures as a table for people. */
export function metricsTable(title: string, metrics: Metrics): string {
	return [
		`${title} (${metrics.records} records)`,
		retrievalRow('MLOps or not', metrics.isMlops),
		accuracyRow('track', metrics.track),
		accuracyRow('track, with none', metrics.trackWithNone),
		accuracyRow('seniority', metrics.seniority),
		retrievalRow('clouds', metrics.clouds),
		retrievalRow('specialisations', metrics.specialisations),
		accuracyRow('remote', metrics.remote),
		accuracyRow('pay', { ...metrics.pay, accuracy: metrics.pay.exact }),
	].join('\n');
}

/** How often each label was read as what: rows are labels, largest counts first. */
export function confusionTable(title: string, pairs: readonly { label: string; read: string }[]): string {
	const counts = new Map<string, number>();
	for (const { label, read } of pairs) counts.set(`${label} → ${read}`, (counts.get(`${label} → ${read}`) ?? 0) + 1);
	const rows = [...counts].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'));
	return [`${title} (label → read)`, ...rows.map(([pair, count]) => `  ${String(count).padStart(4)}  ${pair}`)].join(
		'\n',
	);
}

export function confusions(judged: readonly Judged[]): string {
	return [
		confusionTable(
			'Roles',
			judged.map((one) => ({
				label: one.record.gold.isMLOps ? 'MLOps' : 'not MLOps',
				read: one.reading.role?.value ?? 'none',
			})),
		),
		confusionTable(
			'Tracks',
			judged.map((one) => ({ label: one.record.gold.track, read: trackLabel(one) })),
		),
		confusionTable(
			'Levels',
			judged.map((one) => ({ label: one.record.gold.seniority, read: levelLabel(one) })),
		),
	].join('\n\n');
}

/** A line for each thing read otherwise than labelled, with the words behind it. */
export function missLines(judged: readonly Judged[]): string[] {
	return judged.flatMap((one) => {
		const { record, reading } = one;
		const { gold } = record;
		const line = (what: string, label: string, read: string, words: string): string =>
			`${record.id} (${record.confidence}) ${what}: labelled ${label}, read ${read}. ${words}`;
		const lines: string[] = [];
		if (isMlops(one) !== gold.isMLOps) {
			lines.push(line('role', gold.isMLOps ? 'MLOps' : 'not MLOps', reading.role?.value ?? 'none', reading.why));
		} else if (!hasTrack(one)) {
			lines.push(line('track', gold.track, trackLabel(one), quoted(reading.tracks[0]?.evidence)));
		}
		if (!hasLevel(one)) lines.push(line('seniority', gold.seniority, levelLabel(one), quoted(reading.level?.evidence)));
		lines.push(...setMisses('cloud', gold.clouds, reading.clouds, line));
		lines.push(...setMisses('specialisation', gold.specialisations, reading.specialisations, line));
		if (!hasRemote(one))
			lines.push(line('remote', gold.remote, remoteLabel(reading.remote), quoted(reading.remote?.evidence)));
		if (!hasPay(one))
			lines.push(
				line(
					'pay',
					JSON.stringify(gold.salary),
					JSON.stringify(reading.pay?.stated ?? null),
					`“${reading.pay?.raw ?? ''}”`,
				),
			);
		return lines;
	});
}

function setMisses(
	what: string,
	labels: readonly string[],
	found: readonly { value: string; evidence: Evidence[] }[],
	line: (what: string, label: string, read: string, words: string) => string,
): string[] {
	const extra = found.filter(({ value }) => !labels.includes(value));
	const missing = labels.filter((label) => !found.some(({ value }) => value === label));
	return [
		...extra.map(({ value, evidence }) => line(what, 'without it', value, quoted(evidence))),
		...missing.map((label) => line(what, label, 'without it', 'No words speak for it.')),
	];
}

function quoted(evidence: readonly Evidence[] | undefined): string {
	if (!evidence || evidence.length === 0) return 'No words speak for it.';
	return evidence.map(({ words }) => `“${words.replace(/\s+/g, ' ')}”`).join(' ');
}

function retrievalRow(name: string, { precision, recall, f1, tp, fp, fn }: Retrieval): string {
	const shares = `precision ${figure(precision)}  recall ${figure(recall)}  F1 ${figure(f1)}`;
	return `  ${name.padEnd(18)} ${shares}  (${tp} right, ${fp} too many, ${fn} missed)`;
}

function accuracyRow(name: string, { accuracy, right, of }: Accuracy): string {
	return `  ${name.padEnd(18)} accuracy ${figure(accuracy)}  (${right} of ${of})`;
}

function figure(share: number | null): string {
	return share === null ? '–' : share.toFixed(3);
}
