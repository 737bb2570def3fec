import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { memoizeOnce } from '#domain/memoize.ts';

const DRIVER = join(import.meta.dirname, 'driver.py');

const results = z.array(
	z.strictObject({
		out: z.string(),
		error: z.strictObject({ says: z.string(), line: z.int() }).nullable(),
		tests: z.int(),
	}),
);

/** What each block printed, and what it raised. */
export type PythonResults = z.output<typeof results>;

export interface PythonBlock {
	code: string;
	file: string | null;
}

/** CPython in WebAssembly, which npm brings: it knows the standard library and nothing else. */
const wasm = memoizeOnce(async () => {
	const { loadPyodide } = await import('pyodide');
	const python = await loadPyodide({ stdout: () => undefined, stderr: () => undefined });
	python.runPython(readFileSync(DRIVER, 'utf8').replace(/\nif __name__ == [^]*$/, '\n'));
	return python;
});

/** Runs the blocks of one page with the standard library. */
export async function runPage(blocks: readonly PythonBlock[]): Promise<PythonResults> {
	const python = await wasm();
	const run = python.globals.get('run_page') as (blocks: string) => string;
	return results.parse(JSON.parse(run(JSON.stringify(blocks))));
}

/** Runs the blocks of one page with a Python of the machine, which has what they need. */
export async function runPageWith(python: string, blocks: readonly PythonBlock[]): Promise<PythonResults> {
	const running = promisify(execFile)(python, [DRIVER], { timeout: 600_000, maxBuffer: 2 ** 26 });
	running.child.stdin?.end(JSON.stringify(blocks));
	const { stdout } = await running;
	return results.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
}

/** Those of the modules that the machine’s Python lacks; all of them, where there is no Python. */
export async function missingFrom(python: string, modules: readonly string[]): Promise<readonly string[]> {
	try {
		const { stdout } = await promisify(execFile)(python, [DRIVER, 'missing', ...modules]);
		return z.array(z.string()).parse(JSON.parse(stdout));
	} catch {
		return modules;
	}
}
