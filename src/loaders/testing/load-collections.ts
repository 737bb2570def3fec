import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { vi } from 'vitest';
import type { z } from 'zod';
import { frontMatterOf, readYaml } from '../../yaml/read-yaml.ts';

/**
 * Ids and data of all entries from which the site in a folder is built, for production or the preview. The working directory must
 * be that folder, and the test must mock `astro:content`, which exists only within Astro.
 */
export async function loadCollections(
	folder: string,
	isPreview: boolean,
): Promise<Record<string, Map<string, Record<string, unknown>>>> {
	vi.resetModules();
	vi.stubEnv('DEV', isPreview);
	const { collections } = await import('../../content.config.ts');
	const all = Object.entries(collections as object as Record<string, { loader: Loader; schema: z.ZodType }>);
	const loaded = all.map(async ([name, { loader, schema }]) => {
		const store = new Map<string, { id: string; data: Record<string, unknown> }>();
		await loader.load({
			config: { root: pathToFileURL(`${folder}/`), srcDir: pathToFileURL(`${folder}/src/`) },
			store: Object.assign(store, { set: (entry: { id: string }) => Map.prototype.set.call(store, entry.id, entry) }),
			parseData: async ({ data }: { data: object }) => schema.parseAsync(data),
			generateDigest: () => '',
			logger: { warn: () => undefined, error: console.error },
			entryTypes: new Map(['.mdx', '.md', '.yaml'].map((ending) => [ending, { getEntryInfo }])),
		} as object as LoaderContext);
		return [name, new Map([...store].map(([id, { data }]) => [id, data]))] as const;
	});
	return Object.fromEntries(await Promise.all(loaded));
}

function getEntryInfo({ contents, fileUrl }: { contents: string; fileUrl: URL }) {
	const isYaml = fileUrl.pathname.endsWith('.yaml');
	return { body: '', data: readYaml(contents, isYaml ? {} : { part: frontMatterOf(contents) }).data };
}
