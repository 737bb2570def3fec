import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** An empty folder for a test. It is there until the last test of the file has ended. */
export function temporaryFolder(): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'remnavi-test-')));
	made.push(folder);
	return folder;
}

/** Removes all that were made; `tests/set-up-file.ts` calls it after each file of tests. */
export function removeTemporaryFolders(): void {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
