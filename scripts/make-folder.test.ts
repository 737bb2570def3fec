import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { makeFolder } from './make-folder.ts';

test('creates a folder and its parents, and leaves an existing one alone', () => {
	const folder = join(temporaryFolder(), 'a/b/c');
	makeFolder(folder);
	writeFileSync(join(folder, 'kept'), '');
	makeFolder(folder);
	expect(statSync(join(folder, 'kept')).isFile()).toBe(true);
});

test('throws when a file is in the way', () => {
	const file = join(temporaryFolder(), 'file');
	writeFileSync(file, '');
	expect(() => makeFolder(file)).toThrow('EEXIST');
	expect(() => makeFolder(join(file, 'below'))).toThrow('ENOTDIR');
});

test.skipIf(!existsSync('/proc/self'))('throws below a folder in which nothing can be created', () => {
	expect(() => makeFolder('/proc/no-such-folder/below')).toThrow('ENOENT');
});
