import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** How a process ends that logs these entries, and what it prints. */
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

test('a build that logs one error fails', () => {
	expect(logging(error)).toEqual({ status: 1, stderr: '[error] [content] Invalid reference\n' });
});

test('warnings are printed and fail nothing; what is known and meant is not printed', () => {
	expect(logging(warning, { ...warning, message: 'data store cleared' }, { ...warning, level: 'info' })).toEqual({
		status: 0,
		stderr: '[warn] Entry not found\n',
	});
});
