import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(import.meta.dirname, 'conditions');

/**
 * The modules in `conditions/`, one per condition of work. Vite uses `conditions-of-vite.ts` instead: see `imports` in
 * package.json.
 */
export const modules: readonly object[] = await Promise.all(
	globSync('*.ts', { cwd: folder })
		.toSorted()
		.map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<object>),
);
