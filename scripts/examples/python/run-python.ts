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

/** The output of each block, and the error that it raised. */
export type PythonResults = z.output<typeof results>;

export interface PythonBlock {
	code: string;
	file: string | null;
}

/** CPython compiled to WebAssembly, an npm package. It has only the standard library. */
const wasm = memoizeOnce(async () => {
	const { loadPyodide } = await import('pyodide');
	const python = await loadPyodide({ stdout: () => undefined, stderr: () => undefined });
	python.runPython(readFileSync(DRIVER, 'utf8').replace(/\nif __name__ == [^]*$/, '\n'));
	return python;
});

/** Runs the blocks of one page, which may use only the standard library. */
export async function runPage(blocks: readonly PythonBlock[]): Promise<PythonResults> {
	const python = await wasm();
	const run = python.globals.get('run_page') as (blocks: string) => string;
	return results.parse(JSON.parse(run(JSON.stringify(blocks))));
}

/** Runs the blocks of one page with an installed Python that has the modules they need. */
export async function runPageWith(python: string, blocks: readonly PythonBlock[]): Promise<PythonResults> {
	const running = promisify(execFile)(python, [DRIVER], { timeout: 600_000, maxBuffer: 2 ** 26 });
	running.child.stdin?.end(JSON.stringify(blocks));
	const { stdout } = await running;
	return results.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
}

/** Returns the modules that the installed Python lacks, or all of them if there is no Python. */
export async function missingFrom(python: string, modules: readonly string[]): Promise<readonly string[]> {
	try {
		const { stdout } = await promisify(execFile)(python, [DRIVER, 'missing', ...modules]);
		return z.array(z.string()).parse(JSON.parse(stdout));
	} catch {
		return modules;
	}
}
