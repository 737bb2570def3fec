import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The exit code and output of a process that logs these entries. */
function logging(...entries: { level: string; label: string | null; message: string }[]) {
	const code = `
		import strictLogger from '${resolve('scripts/strict-logger.mjs')}';
		for (const entry of ${JSON.stringify(entries)}) strictLogger().write(entry);
	`;
	const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
	return { status, stderr };
}

const error = { level: 'error', label: 'content', message: 'Invalid reference' };
const warning = { level: 'warn', label: null, message: 'Entry not found' };

test('a build that logs an error fails', () => {
	expect(logging(error)).toEqual({ status: 1, stderr: '[error] [content] Invalid reference\n' });
});

test('warnings are printed but do not fail the build, and known warnings are not printed', () => {
	expect(logging(warning, { ...warning, message: 'data store cleared' }, { ...warning, level: 'info' })).toEqual({
		status: 0,
		stderr: '[warn] Entry not found\n',
	});
});
