import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { changedFiles } from './changed-files.ts';

let clone: string;
const git = (folder: string, ...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: folder, stdio: 'pipe' });
const write = (name: string, text: string) => {
	writeFileSync(join(clone, name), text);
};

beforeEach(() => {
	const [origin, other] = [temporaryFolder(), temporaryFolder()];
	git(origin, 'init', '-q', '-b', 'main');
	for (const name of ['a.ts', 'b.ts', 'eslint.config.js', '.gitignore']) writeFileSync(join(origin, name), 'ignored\n');
	git(origin, 'add', '.');
	git(origin, 'commit', '-qm', 'Begin');
	clone = join(other, 'clone');
	git(other, 'clone', '-q', origin, clone);
});

test('returns no files in a fresh clone', () => {
	expect(changedFiles(clone)).toEqual([]);
});

test('returns committed, edited and new files, but not deleted or ignored ones', () => {
	write('a.ts', 'committed\n');
	git(clone, 'commit', '-qam', 'Change a');
	write('new file.ts', '');
	write('ignored', '');
	rmSync(join(clone, 'b.ts'));
	expect(changedFiles(clone)).toEqual(['a.ts', 'new file.ts']);
	write('b.ts', 'edited\n');
	expect(changedFiles(clone)).toEqual(['a.ts', 'b.ts', 'new file.ts']);
});

test('returns null, meaning every file, if the settings of a tool changed', () => {
	write('eslint.config.js', 'other\n');
	expect(changedFiles(clone)).toBeNull();
});

test('returns null, meaning every file, if there is no origin/main to compare with', () => {
	git(clone, 'remote', 'remove', 'origin');
	expect(changedFiles(clone)).toBeNull();
	expect(changedFiles(temporaryFolder())).toBeNull();
});
