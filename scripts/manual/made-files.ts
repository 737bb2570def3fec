import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { yamlKinds } from '#content-model/files.ts';
import { kinds } from '#content-model/kinds.ts';
import { componentsPage } from './components-page.ts';
import { fieldsPage } from './fields-page.ts';
import { isoNames } from './iso-names.ts';
import { errorPages, rulesPage } from './rules-page.ts';

/**
 * The files that are generated, by path: pages of the editors’ manual, JSON schemas for code editors, and the names of
 * countries and currencies that the rules use.
 */
export async function madeFiles(top: string): Promise<Map<string, string>> {
	const read = (...path: string[]) => readFileSync(join(top, ...path), 'utf8');
	const files = [
		['docs/editing/components.md', componentsPage(read('scripts/preview/examples.mdx'))],
		['docs/editing/fields.md', fieldsPage()],
		['docs/editing/rules.md', rulesPage()],
		['src/classify/iso-names.ts', isoNames()],
		...errorPages(),
		...yamlKinds.map((kind) => {
			const schema = z.toJSONSchema(kinds[kind].schema, { io: 'input', unrepresentable: 'any' });
			return [`.vscode/schemas/${kind}.json`, JSON.stringify(schema)];
		}),
	] as [string, string][];
	const formatted = files.map(async ([path, text]) => {
		const filepath = join(top, path);
		return [path, await format(text, { ...(await resolveConfig(filepath)), filepath })] as const;
	});
	return new Map(await Promise.all(formatted));
}
