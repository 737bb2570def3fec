import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readContent } from './check-content/content.ts';
import { knownPaths } from './check-content/routes.ts';
import { readArguments, run } from './command.ts';
import { pagesWith } from '#content-model/pages.ts';

readArguments({
	name: 'node scripts/changed-pages.ts',
	does: 'Reads names of changed files, one a line, and lists in Markdown the pages on which their words stand.',
});

await run(async () => {
	const changed = new Set(readFileSync(0, 'utf8').split('\n'));
	const content = readContent(resolve(import.meta.dirname, '..'), new Date().toISOString().slice(0, 10));
	const files = content.files.map(({ path }) => path);
	// A change of the vocabulary may move any list of jobs.
	const addresses = [...knownPaths(content)].filter((address) => !/^\/jobs\/./.test(address));
	const pages = pagesWith(changed, addresses, files);
	console.log(pages.length > 0 ? '### Pages that change\n' : 'No page changes its words.');
	for (const { address, words } of pages) console.log(`- \`${address}\`: ${words.join(', ')}`);
	return 0;
});
