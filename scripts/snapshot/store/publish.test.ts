import { readFileSync, readdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { LockedError, lockFolder, processName } from './lock.ts';
import { publish, removeUnfinished, replaceFile } from './publish.ts';

let folder: string;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
	folder = temporaryFolder();
});

const good = { isIntact: true, isLedgerIntact: true };
const files = () =>
	Object.fromEntries(
		readdirSync(folder)
			.toSorted()
			.map((name) => [name, read(name)]),
	);

/** Publishes a night whose two files hold one word. */
async function publishNight(word: string, last = good): Promise<void> {
	await publish(folder, { snapshot: Buffer.from(word), ledger: Buffer.from(word) }, last);
}

describe('publish', () => {
	it('keeps the night before, and leaves no unfinished files', async () => {
		await publishNight('one', { isIntact: false, isLedgerIntact: false });
		await publishNight('two');
		await publishNight('three');
		expect(files()).toEqual({
			'ledger.ndjson': 'three',
			'ledger.previous.ndjson': 'two',
			'snapshot.ndjson': 'three',
			'snapshot.previous.ndjson': 'two',
		});
	});

	it('does not replace a good previous night by a damaged one', async () => {
		for (const name of ['snapshot', 'ledger']) {
			writeFileSync(join(folder, `${name}.ndjson`), 'damaged');
			writeFileSync(join(folder, `${name}.previous.ndjson`), 'good');
		}
		await publishNight('new', { isIntact: false, isLedgerIntact: false });
		expect([read('snapshot.previous.ndjson'), read('ledger.previous.ndjson')]).toEqual(['good', 'good']);
		expect([read('snapshot.ndjson'), read('ledger.ndjson')]).toEqual(['new', 'new']);
	});

	it('changes nothing if the night is already there', async () => {
		await publishNight('one', { isIntact: false, isLedgerIntact: false });
		await publishNight('two');
		await publishNight('two');
		await removeUnfinished(folder);
		expect([read('snapshot.previous.ndjson'), read('ledger.previous.ndjson')]).toEqual(['one', 'one']);
		expect(readdirSync(folder)).toHaveLength(4);
	});

	it('replaces a file completely', () => {
		replaceFile(folder, 'report.json', '{');
		replaceFile(folder, 'report.json', '{}');
		expect(files()).toEqual({ 'report.json': '{}' });
	});

	it('removes only the files that a killed run left', async () => {
		writeFileSync(join(folder, 'snapshot.ndjson.unfinished'), 'half');
		writeFileSync(join(folder, 'notes.tmp'), 'mine');
		await removeUnfinished(folder);
		expect(readdirSync(folder)).toEqual(['notes.tmp']);
	});
});

describe('lockFolder', () => {
	it('refuses a folder that a running process has locked', async () => {
		symlinkSync(processName(process.ppid), join(folder, 'snapshot.lock'));
		await expect(lockFolder(folder)).rejects.toThrow(LockedError);
		await expect(lockFolder(folder)).rejects.toThrow(
			/^Another snapshot run \(process (\d+)\) is using .* If process \1 is not a snapshot run, remove .*snapshot\.lock\.$/,
		);
	});

	it.skipIf(process.platform !== 'linux')(
		'replaces a lock whose process id now belongs to another program',
		async () => {
			const [pid, boot] = processName(process.ppid).split(/-(.*)-/);
			symlinkSync(`${pid ?? ''}-${boot ?? ''}-1`, join(folder, 'snapshot.lock'));
			await (
				await lockFolder(folder)
			)();
			expect(readdirSync(folder)).toEqual([]);
		},
	);

	it('replaces the lock of a dead process, and removes it in the end', async () => {
		symlinkSync('999999999', join(folder, 'snapshot.lock'));
		const unlock = await lockFolder(folder);
		expect(readlinkSync(join(folder, 'snapshot.lock'))).toBe(processName(process.pid));
		await unlock();
		expect(readdirSync(folder)).toEqual([]);
	});
});
