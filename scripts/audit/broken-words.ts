import { cut } from '#domain/cut.ts';
import { LONGEST_NAME } from '#filter/listing-index.ts';

/** Placeholders that a broken template leaves, such as `undefined`. A guide may speak of `NaN`, but no figure may be `NaN`. */
export const BROKEN =
	/\[object Object\]|\bInvalid Date\b|\bundefined\b|[$€£–]NaN\b|\bNaN ?[%–]|\bNaN (?:of|jobs|listings)\b|\{\{|\blorem ipsum\b/;

/**
 * Every string of some listings that looks like one, as pages show it: with single spaces, and as lists cut it. The longest first,
 * for an employer may be called as a part of another’s title.
 */
export function brokenWordsOf(value: unknown): string[] {
	return [...new Set(brokenIn(value))].toSorted((a, b) => b.length - a.length);
}

function brokenIn(value: unknown): string[] {
	if (typeof value === 'string') {
		const shown = value.replace(/\s+/g, ' ').trim();
		return BROKEN.test(value) ? [shown, cut(shown, LONGEST_NAME)] : [];
	}
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(brokenIn) : [];
}
