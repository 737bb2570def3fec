/**
 * The build time: `BUILD_NOW` (`2026-11-24T08:00:00Z`), else the moment the build began; the same for all pages. Everything else
 * on a page comes from content and snapshot, so two builds with the same `BUILD_NOW` give the same bytes.
 */
export const builtAt: string = readNow(process.env['BUILD_NOW']) ?? new Date().toISOString();

/** Parses a moment to ISO format; null when the text is missing or empty. Throws a sentence when it cannot be parsed. */
export function readNow(text: string | undefined): string | null {
	if (text === undefined || text === '') return null;
	const at = Date.parse(text);
	if (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(at)) return new Date(at).toISOString();
	throw new Error(
		`BUILD_NOW is \`${text}\`, which is not a date with a time. Write it like 2026-11-24T08:00:00Z; nothing was built.`,
	);
}
