/**
 * Caches something read from content for the whole build. Reads it again each time while texts are being edited, and in tests.
 * @param read the function to call; its result must depend on content alone
 */
export function onceABuild<T>(read: () => Promise<T>): () => Promise<T> {
	let known: Promise<T> | undefined;
	return () => (import.meta.env.PROD ? (known ??= read()) : read());
}
