import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bodyFaults } from '#mdx/faults.ts';
import { readMdx } from '#mdx/tree.ts';
import { yamlKinds } from '#content-model/files.ts';
import { kinds } from '#content-model/kinds.ts';
import { madeFiles } from './made-files.ts';

const top = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(top, path), 'utf8');

test('the generated files are up to date (if not, run `npm run manual`)', async () => {
	const made = await madeFiles(top);
	expect(Object.fromEntries([...made.keys()].map((path) => [path, read(path)]))).toEqual(Object.fromEntries(made));
});

test('the example of each component is valid content', () => {
	expect(bodyFaults(readMdx(read('scripts/preview/examples.mdx')), null)).toEqual([]);
});

test('the settings of VS Code name the schema of each kind of YAML file', () => {
	const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, unknown>;
	const pattern = (kind: (typeof yamlKinds)[number]) => `src/content/${kinds[kind].at.replaceAll(/<\w+>/g, '*')}`;
	expect(settings['yaml.schemas']).toEqual(
		Object.fromEntries(yamlKinds.map((kind) => [`./.vscode/schemas/${kind}.json`, pattern(kind)])),
	);
});
