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
 * What the content says against building a site of it, in a process of its own, since it takes memory that the pages need: files
 * that must not be read or, with `all`, every error of the check. Ends with `REFUSED` where there is any, with a sentence for each; with
 * `form`, ends with `DOUBTED` where the check has an error of what pages are made of, and says nothing of it.
 */
const [top = '.', which] = process.argv.slice(2);
/** Only of this project’s own site the fields are kept: those of another would take their place. */
const isOwn = resolve(top) === resolve(import.meta.dirname, '../..');

// It is done long before the bundling that it runs beside, which all wait for.
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
