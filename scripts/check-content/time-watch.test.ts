import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs code with `at`, which is watched with these limits, in a program of its own. */
const watched = (code: string, most: string) => {
	const file = JSON.stringify(join(import.meta.dirname, 'time-watch.ts'));
	const script = `const { watchTime } = await import(${file}); const at = watchTime({ json: false, github: false }, ${most}); ${code}`;
	return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', timeout: 20_000 });
};

test('ends the check at a file that keeps it busy, and names it without a stack', () => {
	const { stdout, signal } = watched(
		"at('src/content/a.mdx'); at('src/content/b.mdx'); for (;;);",
		'{ one: 0.2, all: 60 }',
	);
	expect(signal).toBe('SIGKILL');
	expect(stdout).toMatch(
		/^src\/content\/b\.mdx {2}content\/damaged\n {2}It keeps the check busy for more than 0\.2 seconds/,
	);
});

test('ends the check where all files together take too long', () => {
	const { stdout, signal } = watched("for (let n = 0; ; n++) at('src/content/' + n + '.md');", '{ one: 60, all: 0.5 }');
	expect(signal).toBe('SIGKILL');
	expect(stdout).toMatch(/^src\/content\/\d+\.md {2}content\/damaged\n {2}After 0\.5 seconds of work/);
});

test('leaves a check alone that ends, or only waits', () => {
	const wait = 'await new Promise((done) => setTimeout(done, 600));';
	const { stdout, status } = watched(
		`at('src/content/a.mdx'); ${wait} at(null); console.log('done')`,
		'{ one: 0.3, all: 60 }',
	);
	expect([stdout, status]).toEqual(['done\n', 0]);
});
