import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Counts } from './counts.ts';
import type { Step } from './steps.ts';

export interface Outcome extends Counts {
	ok: boolean;
	/** All it printed, in the order it came. */
	output: string;
	seconds: number;
}

/** Runs a step to its end, whatever comes of it. A report that is missing or unreadable is a failure, never a zero. */
export async function runStep(top: string, step: Step): Promise<Outcome> {
	if (step.report) rmSync(join(top, step.report.file), { force: true });
	const begun = performance.now();
	const { code, output } = await runCommand(top, step);
	const seconds = (performance.now() - begun) / 1000;
	const counts = step.report ? readCounts(top, step.report) : null;
	if (counts === null) return { ...one(code === 0 && !step.report), output, seconds };
	// A crash after the last test leaves a clean report behind; the exit code still tells.
	const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed;
	return { ...counts, failed, ok: failed === 0, output, seconds };
}

function one(ok: boolean): Counts & { ok: boolean } {
	return { ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, skippedTitles: [] };
}

function readCounts(top: string, report: NonNullable<Step['report']>): Counts | null {
	try {
		return report.count(JSON.parse(readFileSync(join(top, report.file), 'utf8')));
	} catch {
		return null; // the tool stopped before it could write; the caller counts a failure
	}
}

function runCommand(top: string, step: Step): Promise<{ code: number; output: string }> {
	const [command, ...args] = step.command;
	const env = {
		...process.env,
		...step.report?.env,
		PATH: [join(top, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
		ASTRO_TELEMETRY_DISABLED: '1',
	};
	return new Promise((done) => {
		const child = spawn(command, args, { cwd: top, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => (output += text));
		}
		child.on('error', (error) => done({ code: 1, output: `${command} could not be started: ${error.message}` }));
		child.on('close', (code) => done({ code: code ?? 1, output }));
	});
}
