import { spawn } from 'node:child_process';
import { nightEnv, nightFlags } from '../../bench/night-command.ts';

/** What a night printed and took. */
export interface SpawnedNight {
	status: number | null;
	stdout: string;
	stderr: string;
	peakMb: number;
	/** Of all its threads; unlike the time on the clock, it does not grow with what else the machine does. */
	cpuSeconds: number;
}

/** Runs `npm run snapshot` with arguments, as a process of its own. */
export function spawnNight(...args: string[]): Promise<SpawnedNight> {
	return spawnMeasured('scripts/snapshot.ts', ...args);
}

/** Runs a script under the options of `npm run snapshot`, as a process of its own. */
export async function spawnMeasured(script: string, ...args: string[]): Promise<SpawnedNight> {
	const report = new URL('report-peak.ts', import.meta.url).href;
	const child = spawn(process.execPath, [...nightFlags, '--import', report, script, ...args], {
		env: { ...process.env, ...nightEnv },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let [stdout, stderr] = ['', ''];
	child.stdout.on('data', (piece) => (stdout += String(piece)));
	child.stderr.on('data', (piece) => (stderr += String(piece)));
	const status = await new Promise<number | null>((done) => child.on('close', done));
	const last = stdout.lastIndexOf('{"peakMb"');
	const taken = JSON.parse(stdout.slice(last)) as Pick<SpawnedNight, 'peakMb' | 'cpuSeconds'>;
	return { status, stdout: stdout.slice(0, last), stderr, ...taken };
}
