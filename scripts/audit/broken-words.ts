import { cut } from '#domain/cut.ts';
import { LONGEST_NAME } from '#filter/listing-index.ts';

/** Placeholders of programs; in an editor’s words always a mistake. Of `NaN` a guide may speak, but no figure is one. */
export const BROKEN =
	/\[object Object\]|\bInvalid Date\b|\bundefined\b|[$€£–]NaN\b|\bNaN ?[%–]|\bNaN (?:of|jobs|listings)\b|\{\{|\blorem ipsum\b/;

/** Every string of a listing that looks like one, as pages show it: with single spaces, and as lists cut it. */
export function brokenWordsOf(value: unknown): string[] {
	if (typeof value === 'string') {
		const shown = value.replace(/\s+/g, ' ').trim();
		return BROKEN.test(value) ? [...new Set([shown, cut(shown, LONGEST_NAME)])] : [];
	}
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(brokenWordsOf) : [];
}
