/**
 * When this build says it is: `BUILD_NOW` (`2026-11-24T08:00:00Z`), else the moment it began; the same for all its pages.
 * Everything else a page says comes from content and snapshot, so two builds at one `BUILD_NOW` give the same bytes.
 */
export const builtAt: string = readNow(process.env['BUILD_NOW']) ?? new Date().toISOString();

/** The moment that a text names, as ISO; null without one. Throws a sentence when it names none. */
export function readNow(text: string | undefined): string | null {
	if (text === undefined || text === '') return null;
	const at = Date.parse(text);
	if (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(at)) return new Date(at).toISOString();
	throw new Error(
		`BUILD_NOW is \`${text}\`, which is no moment. Write it like 2026-11-24T08:00:00Z; nothing was built.`,
	);
}
