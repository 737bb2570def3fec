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

/** Runs a Node command and measures it. What it prints is shown to who watches, and where it fails to everyone. */
export async function timed(
	[program, ...args]: [string, ...string[]],
	env: Record<string, string> = {},
): Promise<Timing> {
	const folder = await mkdtemp(join(tmpdir(), 'timed-'));
	const note = join(folder, 'peak');
	// Each Node process says at its exit what its peak was; the command’s own comes last.
	const hook = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`;
	const isWatched = process.stderr.isTTY;
	let printed = '';
	const start = performance.now();
	const child = spawn(
		program === 'node' ? process.execPath : program,
		['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args],
		{
			stdio: ['ignore', isWatched ? 2 : 'pipe', isWatched ? 2 : 'pipe'],
			env: { ...process.env, ...env },
		},
	);
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += String(text)));
	const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
	if (exitCode !== 0) process.stderr.write(printed);
	const seconds = (performance.now() - start) / 1000;
	const kilobytes = Number(await readFile(note, 'utf8').catch(() => '0'));
	await rm(folder, { recursive: true, force: true });
	return { seconds: Math.round(seconds * 10) / 10, peakMegabytes: Math.round(kilobytes / 1024), exitCode };
}
