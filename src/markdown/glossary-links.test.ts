import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToJs } from 'satteri';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { glossaryLinks, glossaryNames } from './glossary-links.ts';

const folder = temporaryFolder();
beforeAll(() => {
	writeFileSync(join(folder, 'canary.md'), "---\nterm: 'Canary release'\nalso: ['canary']\n---\n\nA few first.\n");
	writeFileSync(join(folder, 'gpu-utilisation.md'), "---\nterm: 'GPU utilisation'\n---\n\nHow busy.\n");
	writeFileSync(join(folder, 'mlops.md'), "---\nterm: 'MLOps'\nlink: false\n---\n\nThe work.\n");
});

/** The terms linked in a text, in order, as id and words. */
async function linksIn(text: string, file = 'roles/sre/tracks/release.mdx'): Promise<string[]> {
	const fileURL = new URL(`file:///site/src/content/${file}`);
	const { code } = await mdxToJs(text, { fileURL, mdastPlugins: [glossaryLinks(glossaryNames(folder))] });
	return [...code.matchAll(/Term, \{\s*id: "([^"]+)",\s*children: "([^"]+)"/g)].map(
		([, id, words]) => `${id}: ${words}`,
	);
}

test('links the first use of a term, in any case and in the plural, and no later one', async () => {
	expect(await linksIn('Canary releases first.\n\nThen a canary, at low GPU utilisation.')).toEqual([
		'canary: Canary releases',
		'gpu-utilisation: GPU utilisation',
	]);
});

test('leaves headings, links, code and parts of other words alone', async () => {
	expect(await linksIn('## A canary\n\nSee [the canary](/x/), `canary` and canary-like things.')).toEqual([]);
});

test('does not link a term that the editor links, or a word that is everywhere', async () => {
	expect(await linksIn('MLOps and the canary.\n\nA <Term id="canary">small share</Term> first.')).toEqual([
		'canary: small share',
	]);
});

test('links nothing in texts that share a page', async () => {
	expect(await linksIn('A canary.', 'roles/sre/faq/first.mdx')).toEqual([]);
});
