import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';

function begin(top: string, ...args: string[]): { status: number | null; said: string } {
	const script = resolve(import.meta.dirname, 'new.ts');
	const options = { encoding: 'utf8', input: '' } as const;
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, '--top', top], options);
	return { status, said: stdout + stderr };
}

test('npm run new writes what is begun and names the file; without a terminal it says what is missing', () => {
	const top = temporaryFolder();
	mkdirSync(join(top, 'src/content'), { recursive: true });
	const { status, said } = begin(top, 'term', '--title', 'Error budget');
	expect([status, said.split('\n')[0]]).toEqual([0, 'Wrote src/content/glossary/error-budget.md']);
	expect(readFileSync(join(top, 'src/content/glossary/error-budget.md'), 'utf8')).toContain('Error budget');
	const nameless = begin(top, 'term');
	expect([nameless.status, nameless.said]).toEqual([
		2,
		expect.stringContaining('`--title` is missing. What is its term, as readers see it?') as string,
	]);
});
