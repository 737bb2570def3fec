import { createHash } from 'node:crypto';

/**
 * A number from 0 to below 1 for the wait before a retry. It depends on the night’s seed, the address and the retry
 * and on nothing that happened before, so that the order in which hosts answer changes no wait.
 */
export function jitter(seed: string, url: string, retry: number): number {
	const hash = createHash('sha256')
		.update(JSON.stringify([seed, url, retry]))
		.digest();
	return hash.readUInt32BE(0) / 2 ** 32;
}
