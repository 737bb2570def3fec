import type { Counts } from './counts.ts';
import type { Outcome } from './run-step.ts';
import type { Step } from './steps.ts';

/** What the person watching reads once a step has ended. */
export function tellOutcome(step: Step, outcome: Outcome): string {
	const counted = step.report ? `: ${countsLine(outcome)}` : '';
	const lines = [`${outcome.ok ? '✓' : '✗'} ${step.name}${counted} (${outcome.seconds.toFixed(1)} s)`];
	const isShown = !outcome.ok || step.alwaysShown;
	if (isShown && outcome.output.trim() !== '') lines.push(indent(outcome.output.trim()));
	lines.push(...outcome.skippedTitles.map((title) => `  skipped: ${title}`));
	return lines.join('\n');
}

/** `12 passed, 0 failed`; the skipped ones only where there are any. */
export function countsLine({ passed, failed, skipped }: Pick<Counts, 'passed' | 'failed' | 'skipped'>): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function indent(text: string): string {
	return text.replace(/^(?=.)/gm, '  ');
}
