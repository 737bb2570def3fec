import { expect } from 'vitest';

const TRIES = 3;

/**
 * The least time that a task took in three tries, in milliseconds of this thread’s own work: what else the machine does
 * meanwhile does not count, so that a busy one judges as a quiet one does.
 */
export function leastCpuTime(task: () => unknown, enough = 0): number {
	let least = Infinity;
	for (let tried = 0; tried < TRIES && least > enough; tried++) {
		const before = process.threadCpuUsage();
		task();
		const { user, system } = process.threadCpuUsage(before);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

/** Expects that a task takes less than so many milliseconds of work. */
export function expectQuick(task: () => unknown, milliseconds: number, what?: string): void {
	expect(leastCpuTime(task, milliseconds), what).toBeLessThan(milliseconds);
}
