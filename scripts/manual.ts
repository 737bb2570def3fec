import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, run } from './command.ts';
import { madeFiles } from './manual/made-files.ts';

readArguments({
	name: 'npm run manual',
	does: 'Generates the reference parts of the editors’ manual and the JSON schemas that code editors use for completion.',
});

await run(async () => {
	const top = resolve(import.meta.dirname, '..');
	for (const [path, text] of await madeFiles(top)) writeFileSync(join(top, path), text);
	return 0;
});
