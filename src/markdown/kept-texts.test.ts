import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { defineMdastPlugin } from 'satteri';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { keptTexts } from './kept-texts.ts';

test('compiles a text once, and again if the text, its file, its fields or the plugins’ data change', async () => {
	const folder = temporaryFolder();
	let compiled = 0;
	const counting = defineMdastPlugin({ name: 'counting', before: () => void (compiled += 1) });
	const process = async (of: object, text: string, file: string, fields: object) => {
		const processor = keptTexts(satteri({ mdastPlugins: [counting] }), of, folder);
		const renderer = await processor.createMdxRenderer?.({}, { optimize: false });
		return renderer?.process(text, file, { ...fields });
	};
	const first = await process({ glossary: [] }, '## Scope\n\nA *text*.', '/site/a.mdx', { order: 1 });
	expect(first?.code).toContain('Scope');
	expect(await process({ glossary: [] }, '## Scope\n\nA *text*.', '/site/a.mdx', { order: 1 })).toEqual(first);
	expect(compiled).toBe(1);
	await process({ glossary: ['text'] }, '## Scope\n\nA *text*.', '/site/a.mdx', { order: 1 });
	await process({ glossary: [] }, '## Scope\n\nA text.', '/site/a.mdx', { order: 1 });
	await process({ glossary: [] }, '## Scope\n\nA *text*.', '/site/b.mdx', { order: 1 });
	await process({ glossary: [] }, '## Scope\n\nA *text*.', '/site/a.mdx', { order: 2 });
	expect(compiled).toBe(5);
	const [own = ''] = readdirSync(folder);
	rmSync(join(folder, own), { recursive: true });
	expect(await process({ glossary: [] }, '## Scope\n\nA *text*.', '/site/a.mdx', { order: 1 })).toEqual(first);
	expect(compiled).toBe(6);
});
