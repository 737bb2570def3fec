/** Lets the browser handle input and paint during long work, if it supports `scheduler.yield`; else resolves at once. */
export async function paused(): Promise<void> {
	const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
	await scheduler?.yield?.();
}
