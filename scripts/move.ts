import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plural } from '#site/format.ts';
import { PUBLISHED, readContent } from './check-content/content.ts';
import { writePublished } from './check-content/published.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { planMove } from './move/move.ts';

const { values, positionals } = readArguments({
	name: 'npm run move',
	does: 'Renames a file in src/content, updates references and links to it, and adds a redirect from its old address.',
	options: {
		top: text('Folder that holds src/content (this project)', resolve(import.meta.dirname, '..')),
	},
	positionals: 'OLD NEW, as in `roles/sre/skills/paging alerting` or `/guides/sre/skills/paging/ alerting`',
});

await run(() => {
	const [oldName, newName] = positionals;
	if (oldName === undefined || newName === undefined || positionals.length > 2) {
		throw new UsageError('Give the file and its new name: `npm run move roles/sre/skills/paging alerting`.');
	}
	const content = readContent(values.top, new Date().toISOString().slice(0, 10));
	const { from, to, address, texts, published } = planMove(content, oldName, newName);
	renameSync(join(values.top, from), join(values.top, to));
	for (const { path, text } of texts) writeFileSync(join(values.top, path), text);
	if (published.length > 0) writePublished(values.top, published);
	console.log(`Moved ${from} to ${to}`);
	for (const { path, places } of texts) if (places > 0) console.log(`Changed ${path}  ${plural(places, 'place')}`);
	if (published.length > 0) console.log(`Changed ${PUBLISHED}  (the list of published names)`);
	const old = from.replace('src/content/', '').replace(/\.\w+$/, '');
	for (const place of elsewhere(values.top, [old, ...(address ? [address.from] : [])])) {
		console.log(`Left ${place}  still has the old name; check whether to change it`);
	}
	console.log('\nNow run `npm run check`.');
	return Promise.resolve(0);
});

/** Files outside the content that mention the old name: code, tests, docs and data. A person decides whether to change them. */
function elsewhere(top: string, names: readonly string[]): string[] {
	const globs = ['{docs,tests,scripts,src}/**/*.{md,ts,astro,yaml}', '*.md', 'data/labels/*.yaml'];
	const isIgnored = (path: string) => path.startsWith('src/content/') || path.includes('planted.yaml');
	return globSync(globs, { cwd: top })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !isIgnored(path))
		.filter((path) => {
			const words = readFileSync(join(top, path), 'utf8');
			return names.some((name) => words.includes(name));
		})
		.toSorted();
}
