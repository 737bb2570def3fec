import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';

test('checks again when a file is saved, also one that another was put in the place of', async () => {
	const top = temporaryFolder();
	const folder = join(top, 'src/content/glossary');
	mkdirSync(folder, { recursive: true });
	const save = (text: string) => writeFileSync(join(folder, 'toil.md'), `---\nterm: Toil\n---\n\n${text}\n`);
	save('Work that comes back.');
	const check = spawn(process.execPath, [resolve(import.meta.dirname, '../check.ts'), '--watch', '--top', top]);
	const lines = createInterface(check.stdout)[Symbol.asyncIterator]();
	const told = async (): Promise<string> => {
		let all = '';
		while (!/ checked: /.test(all)) all += `${String((await lines.next()).value)}\n`;
		return all;
	};
	expect(await told()).not.toContain('repeated-word');
	save('Work that that comes comes back.');
	expect(await told()).toContain('glossary/toil.md:5:16  content/repeated-word');
	writeFileSync(join(folder, 'other'), '---\nterm: Toil\n---\n\nWork that comes back.\n');
	renameSync(join(folder, 'other'), join(folder, 'toil.md'));
	expect(await told()).not.toContain('repeated-word');
	save('Work that comes comes back.');
	expect(await told()).toContain('repeated-word');
	check.kill();
});
