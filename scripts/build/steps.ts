import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { askedFirst, type AskFirst } from './asked-first.ts';

/** What may be told of a build while it runs, and may end it. */
export interface Course {
	/** Called when the pages begin to be made, with how to have some made before others. */
	pagesBegin?: ((ask: AskFirst) => void) | undefined;
	/** Ends the build, and the processes that it began. */
	signal?: AbortSignal | undefined;
}

/** The exit code of the gate where the content must not be read, or says something against a site of it. */
export const REFUSED = 1;
/** Where it lets all files pass, and one of them may yet keep its page from being made. */
export const DOUBTED = 3;

/** How a step ended: its exit code, and what there is to tell. */
export interface Ended {
	code: number;
	said: string;
}

/**
 * What the steps are told by their environment. Node keeps what it compiles modules to, as for the check: the first page is there a
 * quarter of a second sooner. Rolldown keeps a store of memory for each of its threads, and its allocator holds on to what is
 * freed: with one thread that gives back at once it has 250 MB after bundling, in place of 450.
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
 * What the steps of a build hand to Node. V8 would let a heap grow to four times what is alive in it before it collects what is
 * not; these rates cost next to nothing and take a quarter less memory (docs/operations.md).
 */
export const steps = {
	gate: (top: string) => [join(import.meta.dirname, 'gate.ts'), top],
	bundle: ['--heap-growing-percent=40', 'node_modules/astro/bin/astro.mjs', 'build', '--force'],
	/**
	 * @param dist the folder of the site, which holds nothing else afterwards
	 * @param division for a site in parts: which part to make or that they are to be joined, and the hash of what all are made from
	 */
	pages: (dist: string, division: readonly string[] = []) => [
		// As large as it will be from the start, the heap is not collected while it grows.
		...['--heap-growing-percent=50', '--initial-heap-size=512'],
		...['scripts/build/render.ts', dist, ...division],
	],
};

/** Runs one of the steps; `pagesBegin` is for the one that makes the pages. */
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
		// Where it could not be begun; of one that is ended, the end is waited for.
		child.on('error', () => child.pid === undefined && done(1));
		child.on('close', (status) => done(status ?? 1));
	});
	return { code, said };
}
