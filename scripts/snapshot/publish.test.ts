import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { LockedError, lockFolder } from './lock.ts';
import { prepareFolder, publish, replaceFile } from './publish.ts';

let folder: string;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'publish-'));
});

describe('publish', () => {
	it('keeps the night before, and leaves nothing unfinished', async () => {
		await publish(folder, 'one', true).catch(() => undefined);
		await publish(folder, 'one', false);
		await publish(folder, 'two', true);
		expect([read('snapshot.ndjson'), read('snapshot.previous.ndjson')]).toEqual(['two', 'one']);
		expect(readdirSync(folder).toSorted()).toEqual(['snapshot.ndjson', 'snapshot.previous.ndjson']);
	});

	it('does not push out a good night with a damaged one', async () => {
		writeFileSync(join(folder, 'snapshot.ndjson'), 'damaged');
		writeFileSync(join(folder, 'snapshot.previous.ndjson'), 'good');
		await publish(folder, 'new', false);
		expect([read('snapshot.ndjson'), read('snapshot.previous.ndjson')]).toEqual(['new', 'good']);
	});

	it('replaces a report as a whole', async () => {
		await replaceFile(folder, 'report.json', '{}');
		expect(readdirSync(folder)).toEqual(['report.json']);
	});

	it('removes what a killed run left, and nothing else', async () => {
		writeFileSync(join(folder, 'snapshot.ndjson.unfinished'), 'half');
		writeFileSync(join(folder, 'notes.tmp'), 'mine');
		await prepareFolder(folder);
		expect(readdirSync(folder)).toEqual(['notes.tmp']);
	});
});

describe('lockFolder', () => {
	it('refuses a folder that a living process holds', async () => {
		writeFileSync(join(folder, 'snapshot.lock'), `${process.ppid}\n`);
		await expect(lockFolder(folder)).rejects.toThrow(LockedError);
		await expect(lockFolder(folder)).rejects.toThrow(/^Another snapshot run \(process \d+\) is at work in /);
	});

	it('takes over the lock of a process that is gone, and gives it back', async () => {
		writeFileSync(join(folder, 'snapshot.lock'), '999999999\n');
		const unlock = await lockFolder(folder);
		expect(read('snapshot.lock')).toBe(`${process.pid}\n`);
		await unlock();
		expect(readdirSync(folder)).toEqual([]);
	});
});
