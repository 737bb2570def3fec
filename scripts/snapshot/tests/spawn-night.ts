import { spawn } from 'node:child_process';

/** What a night printed, and how it ended. */
export interface SpawnedNight {
	status: number | null;
	stdout: string;
	stderr: string;
}

/** Runs `npm run snapshot` with arguments, as a process of its own beside the servers of the test. */
export async function spawnNight(...args: string[]): Promise<SpawnedNight> {
	const child = spawn(process.execPath, ['scripts/snapshot.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
	let [stdout, stderr] = ['', ''];
	child.stdout.on('data', (piece) => (stdout += String(piece)));
	child.stderr.on('data', (piece) => (stderr += String(piece)));
	const status = await new Promise<number | null>((done) => child.on('close', done));
	return { status, stdout, stderr };
}
