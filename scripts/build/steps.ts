import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { askedFirst, type AskFirst } from './asked-first.ts';

/** Options to observe and stop a build. */
export interface Course {
	/** Called when the first page is about to be built, with a function to request pages before others. */
	pagesBegin?: ((ask: AskFirst) => void) | undefined;
	/** Stops the build and its child processes. */
	signal?: AbortSignal | undefined;
}

/** Exit code of the gate if the content must not be read or built. */
export const REFUSED = 1;
/** Exit code of the gate if all files may be read, but an error in one of them may break its page. */
export const DOUBTED = 3;

/** The exit code of a step, and its error output. */
export interface Ended {
	code: number;
	said: string;
}

/**
 * Environment variables for the steps. Caching compiled modules makes the first page appear a quarter of a second
 * sooner. The others limit the memory of Rolldown, which reserves some per thread and keeps what it frees: with one
 * thread and immediate release it uses 250 MB after bundling instead of 450.
 */
export const buildEnvironment = {
	ASTRO_TELEMETRY_DISABLED: '1',
	NODE_COMPILE_CACHE: '.cache/compiled',
	MIMALLOC_PURGE_DELAY: '0',
	ROLLDOWN_WORKER_THREADS: '1',
	ROLLDOWN_MAX_BLOCKING_THREADS: '1',
	RAYON_NUM_THREADS: '1',
};

/**
 * Command lines of the steps. By default, V8 lets the heap grow to four times the live data before it collects garbage.
 * These growth limits save a quarter of the memory at almost no cost (docs/operations.md).
 */
export const steps = {
	gate: (top: string) => [join(import.meta.dirname, 'gate.ts'), top],
	bundle: ['--heap-growing-percent=40', 'node_modules/astro/bin/astro.mjs', 'build', '--force'],
	/**
	 * @param dist the folder of the site; all other files in it are removed
	 * @param division for a site in parts: the part (`2/6`) or `join`, and a hash of the inputs
	 */
	pages: (dist: string, division: readonly string[] = []) => [
		// Start with a large heap, to avoid garbage collections while it grows.
		...['--heap-growing-percent=50', '--initial-heap-size=512'],
		...['scripts/build/render.ts', dist, ...division],
	],
};

/** Runs one step. `pagesBegin` applies only to the step that builds the pages. */
export async function runStep(
	top: string,
	args: readonly string[],
	{ pagesBegin, signal }: Course = {},
): Promise<Ended> {
	const env = { ...process.env, ...buildEnvironment };
	const channel = pagesBegin ? (['ipc'] as const) : [];
	const child = spawn(process.execPath, args, {
		cwd: top,
		env,
		signal,
		stdio: ['inherit', 'inherit', 'pipe', ...channel],
	});
	if (pagesBegin) askedFirst(child, pagesBegin);
	let said = '';
	child.stderr?.setEncoding('utf8').on('data', (words: string) => (said += words));
	const code = await new Promise<number>((done) => {
		// Without a pid, the process could not be started. Otherwise wait for `close`, even after an abort.
		child.on('error', () => child.pid === undefined && done(1));
		child.on('close', (status) => done(status ?? 1));
	});
	return { code, said };
}
