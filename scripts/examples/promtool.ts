import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Example, Fault } from './example.ts';

const run = promisify(execFile);

/** Whether a program of the machine can be had. */
export const canRun = (program: string): Promise<boolean> =>
	run(program, ['--version']).then(
		() => true,
		() => false,
	);

/** What promtool finds in the rules of a page, and in their tests, which name them by the file of their fence. */
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
		const says = await run(promtool, [command, 'rules', nameOf(example)], { cwd: folder }).then(
			() => null,
			(error: { stderr?: string; stdout?: string }) => `${error.stderr ?? ''}${error.stdout ?? ''}`.trim(),
		);
		if (says !== null)
			found.push({
				example,
				fault: { line: 0, says: `promtool refuses it:\n${says}`, todo: 'Correct the rules or their test.' },
			});
	}
	rmSync(folder, { recursive: true });
	return found;
}
