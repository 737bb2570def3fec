import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plural } from '#site/format.ts';
import { PUBLISHED, readContent } from './check-content/content.ts';
import { writePublished } from './check-content/published.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { moved } from './move/move.ts';

const { values, positionals } = readArguments({
	name: 'npm run move',
	does: 'Gives a file of src/content another name, with what refers to it, links, its redirect and the published names.',
	options: {
		top: text('Folder that holds src/content (this project)', resolve(import.meta.dirname, '..')),
	},
	positionals: 'OLD NEW, as in `roles/sre/skills/paging alerting` or `/guides/sre/skills/paging/ alerting`',
});

await run(() => {
	const [oldName, newName] = positionals;
	if (oldName === undefined || newName === undefined || positionals.length > 2) {
		throw new UsageError('Say the file and its new name: `npm run move roles/sre/skills/paging alerting`.');
	}
	const content = readContent(values.top, new Date().toISOString().slice(0, 10));
	const { from, to, address, texts, published } = moved(content, oldName, newName);
	renameSync(join(values.top, from), join(values.top, to));
	for (const { path, text } of texts) writeFileSync(join(values.top, path), text);
	if (published.length > 0) writePublished(values.top, published);
	console.log(`Moved ${from} to ${to}`);
	for (const { path, places } of texts) if (places > 0) console.log(`Changed ${path}  ${plural(places, 'place')}`);
	if (published.length > 0) console.log(`Changed ${PUBLISHED}  the names that have been published`);
	const old = from.replace('src/content/', '').replace(/\.\w+$/, '');
	for (const place of elsewhere(values.top, [old, ...(address ? [address.from] : [])])) {
		console.log(`Left ${place}  names it too; look whether it should`);
	}
	console.log('\nNow run `npm run check`.');
	return Promise.resolve(0);
});

/** Files beside the content that name what has moved: code, tests, docs and data are for a person to judge. */
function elsewhere(top: string, names: readonly string[]): string[] {
	const globs = ['{docs,tests,scripts,src}/**/*.{md,ts,astro,yaml}', '*.md', 'data/labels/*.yaml'];
	const isLeft = (path: string) => path.startsWith('src/content/') || path.includes('planted.yaml');
	return globSync(globs, { cwd: top })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !isLeft(path))
		.filter((path) => {
			const words = readFileSync(join(top, path), 'utf8');
			return names.some((name) => words.includes(name));
		})
		.toSorted();
}
