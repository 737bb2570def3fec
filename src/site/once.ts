/**
 * What is read from content, once in a build; read anew each time while texts are being edited, and in tests.
 * @param read what to read; it depends on content alone
 */
export function onceABuild<T>(read: () => Promise<T>): () => Promise<T> {
	let known: Promise<T> | undefined;
	return () => (import.meta.env.PROD ? (known ??= read()) : read());
}
