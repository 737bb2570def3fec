import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('the committed sample snapshot is what the pipeline makes of the sample today', { timeout: 180_000 }, () => {
	const check = spawnSync(process.execPath, ['scripts/build-sample.ts', '--check'], { cwd: root, encoding: 'utf8' });
	expect(check.stderr).toBe('');
	expect(check.stdout).toMatch(/^The sample snapshot in data\/snapshot is what the pipeline makes/);
	expect(check.status).toBe(0);
});
