import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'publish-once.ts');

/** The files of a night that another night or the site reads. */
export const nightFiles = ['snapshot.ndjson', 'ledger.ndjson', 'snapshot.previous.ndjson', 'ledger.previous.ndjson'];

export function temporary(): string {
	return mkdtempSync(join(tmpdir(), 'night-'));
}

/** Takes small night 1 to 9 into a folder as a process of its own, of 2026-11-21 to -29 or of another moment. */
export function takeOnce(
	folder: string,
	night: number,
	{ moment, wrap = [], env = {} }: { moment?: string; wrap?: string[]; env?: Record<string, string> } = {},
): { status: number | null; stderr: string } {
	const [program = '', ...args] = [...wrap, process.execPath, script, folder, String(night)];
	const { status, stderr } = spawnSync(program, moment === undefined ? args : [...args, moment], {
		encoding: 'utf8',
		env: { ...process.env, ...env },
	});
	return { status, stderr };
}
