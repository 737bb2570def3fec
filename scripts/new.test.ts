import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';

function runNew(top: string, ...args: string[]): { status: number | null; output: string } {
	const script = resolve(import.meta.dirname, 'new.ts');
	const options = { encoding: 'utf8', input: '' } as const;
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, '--top', top], options);
	return { status, output: stdout + stderr };
}

test('npm run new writes a file and prints its name; without a terminal, it says which option is missing', () => {
	const top = temporaryFolder();
	mkdirSync(join(top, 'src/content'), { recursive: true });
	const { status, output } = runNew(top, 'term', '--title', 'Error budget');
	expect([status, output.split('\n')[0]]).toEqual([0, 'Wrote src/content/glossary/error-budget.md']);
	expect(readFileSync(join(top, 'src/content/glossary/error-budget.md'), 'utf8')).toContain('Error budget');
	const nameless = runNew(top, 'term');
	expect([nameless.status, nameless.output]).toEqual([
		2,
		expect.stringContaining('`--title` is missing. What is its term, as readers see it?') as string,
	]);
});
