import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Example, Fault } from './example.ts';

const run = promisify(execFile);

/** Whether a program is installed and starts. */
export const canRun = (program: string): Promise<boolean> =>
	run(program, ['--version']).then(
		() => true,
		() => false,
	);

/** Checks the Prometheus rules of a page with promtool, and runs their tests, which refer to the rules by the `file` of their fence. */
export async function checkRules(
	examples: readonly Example[],
	promtool: string,
): Promise<{ example: Example; fault: Fault }[]> {
	const folder = mkdtempSync(join(tmpdir(), 'rules-'));
	const nameOf = (example: Example) => example.fence.file ?? `${example.line}.yml`;
	for (const example of examples) writeFileSync(join(folder, nameOf(example)), example.code);
	const found = [];
	for (const example of examples) {
		const command = example.fence.schema === 'prometheus-test' ? 'test' : 'check';
		const message = await run(promtool, [command, 'rules', nameOf(example)], { cwd: folder }).then(
			() => null,
			(error: { stderr?: string; stdout?: string }) => `${error.stderr ?? ''}${error.stdout ?? ''}`.trim(),
		);
		if (message !== null)
			found.push({
				example,
				fault: { line: 0, says: `promtool reports an error:\n${message}`, todo: 'Correct the rules or their test.' },
			});
	}
	rmSync(folder, { recursive: true });
	return found;
}
