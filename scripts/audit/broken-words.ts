/** Placeholders of programs; in an editor’s words always a mistake. Of `NaN` a guide may speak, but no figure is one. */
export const BROKEN =
	/\[object Object\]|\bInvalid Date\b|\bundefined\b|[$€£–]NaN\b|\bNaN ?[%–]|\bNaN (?:of|jobs|listings)\b|\{\{|\blorem ipsum\b/;

/** Every string of a listing that looks like one, as pages show it: with single spaces. */
export function brokenWordsOf(value: unknown): string[] {
	if (typeof value === 'string') return BROKEN.test(value) ? [value.replace(/\s+/g, ' ').trim()] : [];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(brokenWordsOf) : [];
}
