/** Lets the browser take a key and paint amid long work, where it has a way to be told so; else resolves at once. */
export async function paused(): Promise<void> {
	const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
	await scheduler?.yield?.();
}
