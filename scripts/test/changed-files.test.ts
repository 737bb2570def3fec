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

test('a fresh clone has no changed file', () => {
	expect(changedFiles(clone)).toEqual([]);
});

test('names what was committed, edited or added since, and not what was deleted or is ignored', () => {
	write('a.ts', 'committed\n');
	git(clone, 'commit', '-qam', 'Change a');
	write('new file.ts', '');
	write('ignored', '');
	rmSync(join(clone, 'b.ts'));
	expect(changedFiles(clone)).toEqual(['a.ts', 'new file.ts']);
	write('b.ts', 'edited\n');
	expect(changedFiles(clone)).toEqual(['a.ts', 'b.ts', 'new file.ts']);
});

test('asks for every file where the settings of a tool differ', () => {
	write('eslint.config.js', 'other\n');
	expect(changedFiles(clone)).toBeNull();
});

test('asks for every file where there is nothing to compare with', () => {
	git(clone, 'remote', 'remove', 'origin');
	expect(changedFiles(clone)).toBeNull();
	expect(changedFiles(temporaryFolder())).toBeNull();
});
