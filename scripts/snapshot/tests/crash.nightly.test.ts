import { spawn } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { dayOf, expectCompleteNight } from './expect-whole.ts';
import { nightFiles, takeSmallNight } from './small-night.ts';

let before: string;
let after: string;

beforeAll(async () => {
	before = temporaryFolder();
	await takeSmallNight(before, 1);
	after = copyOf(before);
	await takeSmallNight(after, 2);
});

function copyOf(folder: string): string {
	const copy = temporaryFolder();
	cpSync(folder, copy, { recursive: true });
	return copy;
}

/** Takes night 2 in a separate process that ends at a step, and returns what it printed. */
async function endAt(how: string, step: number, ...folders: string[]): Promise<string[]> {
	const script = join(import.meta.dirname, 'night-that-ends.ts');
	const args = [script, how, String(step), ...folders];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	return (await text(child.stdout)).split('\n').slice(0, -1);
}

describe('a night that ends at any step on the disk leaves one complete night', () => {
	let steps: number;
	beforeAll(async () => {
		steps = Number((await endAt('never', 0, copyOf(before)))[0]);
		expect(steps).toBeGreaterThan(10);
	});

	it('if it is killed, at every second step', async () => {
		const days = new Set<string>();
		for (let step = 2; step <= steps; step += 2) {
			const folder = copyOf(before);
			expect(await endAt('killed', step, folder), `step ${step}`).toEqual([]);
			expectCompleteNight(folder, `killed at step ${step}`);
			days.add(dayOf(folder));
		}
		expect([...days]).toEqual(['2026-11-21', '2026-11-22']);
	});

	it('if the disk is full, at every step', async () => {
		const copies = Array.from({ length: steps }, () => copyOf(before));
		const output = await endAt('ENOSPC', 1, ...copies);
		for (const [index, folder] of copies.entries()) expectCompleteNight(folder, `ENOSPC at step ${index + 1}`);
		expect(output).toEqual(copies.map(() => 'ENOSPC: it fails here'));
	});
});

it('the night after a crash replaces the lock, removes unfinished files and writes the same bytes', async () => {
	const folder = copyOf(before);
	symlinkSync('999999999', join(folder, 'snapshot.lock'));
	for (const name of ['snapshot.ndjson', 'report.json']) writeFileSync(join(folder, `${name}.unfinished`), '{"half":');
	// The state between the two renames: the next ledger with the previous snapshot.
	cpSync(join(after, 'ledger.ndjson'), join(folder, 'ledger.ndjson'));
	cpSync(join(before, 'ledger.ndjson'), join(folder, 'ledger.previous.ndjson'));
	expectCompleteNight(folder, 'killed between the two renames');
	await takeSmallNight(folder, 2);
	expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
	for (const name of nightFiles) {
		expect(readFileSync(join(folder, name), 'utf8'), name).toBe(readFileSync(join(after, name), 'utf8'));
	}
	expect(readdirSync(folder)).not.toContain('snapshot.lock');
});
