import { resolve } from 'node:path';
import { readArguments, run } from './command.ts';
import { buildSite } from './serve/build.ts';

readArguments({
	name: 'npm run build',
	does: 'Builds the site into dist/ and notes what it was built from, so that `npm start` need not build it again.',
	options: {},
	help: {},
});

await run(() => buildSite(resolve(import.meta.dirname, '..')));
