import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Timing {
	seconds: number;
	/** Largest resident set of the command’s own process; programs it starts are not in it. */
	peakMegabytes: number;
	exitCode: number;
}

/** Runs a Node command with its output let through on stderr, and measures it. */
export async function timed(
	[program, ...args]: [string, ...string[]],
	env: Record<string, string> = {},
): Promise<Timing> {
	const folder = await mkdtemp(join(tmpdir(), 'timed-'));
	const note = join(folder, 'peak');
	// Each Node process says at its exit what its peak was; the command’s own comes last.
	const hook = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`;
	const start = performance.now();
	const child = spawn(
		program === 'node' ? process.execPath : program,
		['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args],
		{
			stdio: ['ignore', 2, 2],
			env: { ...process.env, ...env },
		},
	);
	const exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
	const seconds = (performance.now() - start) / 1000;
	const kilobytes = Number(await readFile(note, 'utf8').catch(() => '0'));
	await rm(folder, { recursive: true, force: true });
	return { seconds: Math.round(seconds * 10) / 10, peakMegabytes: Math.round(kilobytes / 1024), exitCode };
}
