import { describe, expect } from 'vitest';
import { spawnMeasured } from '../testing/spawn-night.ts';
import { row } from './row.ts';

const night = async (rows: number) => {
	const { status, stdout, peakMb, cpuSeconds } = await spawnMeasured(
		'scripts/snapshot/testing/take-rows.ts',
		String(rows),
	);
	expect(status).toBe(0);
	return { outcome: JSON.parse(stdout) as unknown, peakMb, cpuSeconds };
};
const all = (rows: number) => ({
	totals: { fetched: rows, published: rows, quarantined: 0, dropped: 0 },
	listings: rows,
	kept: rows,
});

describe('a night', { timeout: 300_000 }, () => {
	row(
		71,
		async () => {
			const [some, many] = [await night(2_000), await night(20_000)];
			expect([some.outcome, many.outcome]).toEqual([all(2_000), all(20_000)]);
			expect(many.peakMb).toBeLessThanOrEqual(256);
			expect(many.cpuSeconds).toBeLessThanOrEqual(some.cpuSeconds * 10);
		},
		'2,000 and 20,000, every one of them published; the time grows no faster than the rows',
	);
});
