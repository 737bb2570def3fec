import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { plural } from '#site/format.ts';
import { readFields, writeFields } from '../check-content/cache.ts';
import { readContentAndPictures } from '../check-content/content.ts';
import { lint, lintForm, lintGate } from '../check-content/lint.ts';
import { run } from '../command.ts';
import { toTerminal } from '../lint/report.ts';
import { DOUBTED, REFUSED } from './steps.ts';

/**
 * Checks whether the content may be built. Runs in its own process to keep memory free for the pages. By default it
 * looks only for files that must not be read, such as links; with `all`, it runs the whole check. Prints each problem
 * and exits with `REFUSED` if there is any. With `form`, it also exits with `DOUBTED`, without a message, if the check
 * finds an error that could break a page.
 */
const [top = '.', which] = process.argv.slice(2);
/** The cache holds parsed fields of only one site, so another site must not overwrite those of this project. */
const isOwn = resolve(top) === resolve(import.meta.dirname, '../..');

// Low priority: this finishes long before the bundling, which runs at the same time and holds up everything else.
if (which === 'form') setPriority(constants.priority.PRIORITY_LOW);

await run(async () => {
	const today = new Date().toISOString().slice(0, 10);
	const fields = isOwn ? readFields() : undefined;
	const content = await readContentAndPictures(top, today, undefined, undefined, fields);
	if (fields) writeFields(fields);
	const found =
		which === 'all' ? lint(content).problems.filter(({ severity }) => severity === 'error') : lintGate(content);
	if (found.length > 0) console.error(toTerminal(found, plural(content.files.length, 'file')));
	if (found.length > 0) return REFUSED;
	return which === 'form' && lintForm(content).length > 0 ? DOUBTED : 0;
});
