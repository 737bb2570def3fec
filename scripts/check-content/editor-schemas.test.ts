import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { patternOf, schemaOf, yamlKinds } from './kinds.ts';

const top = resolve(import.meta.dirname, '../..');

// `npx vitest run scripts/check-content/editor-schemas.test.ts -u` writes them anew.
test.each(yamlKinds)('the editor’s schema of %s is that of the check', async (kind) => {
	const file = join(top, `.vscode/schemas/${kind}.json`);
	const schema = z.toJSONSchema(schemaOf(kind), { io: 'input', unrepresentable: 'any' });
	const options = { ...(await resolveConfig(file)), filepath: file };
	await expect(await format(JSON.stringify(schema), options)).toMatchFileSnapshot(file);
});

test('the editor’s settings lead to the schema of each kind of YAML file', () => {
	const settings = JSON.parse(readFileSync(join(top, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;
	expect(settings['yaml.schemas']).toEqual(
		Object.fromEntries(
			yamlKinds.map((kind) => [
				`./.vscode/schemas/${kind}.json`,
				`src/content/${patternOf(kind).replaceAll(/<\w+>/g, '*')}`,
			]),
		),
	);
});
