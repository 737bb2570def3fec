import { glob, readFile } from 'node:fs/promises';
import { join, matchesGlob, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readYaml } from '../yaml/read-yaml.ts';

interface Options {
	/** A glob for the files, relative to the project’s folder. */
	files: string;
	/** Whether the files may be missing; the collection is then empty. */
	optional?: boolean;
	/** The id of an entry, from its `slug`, its file and its fields; null leaves the entry out. */
	id?: (slug: string, file: string, data: Record<string, unknown>) => string | null;
}

/**
 * A collection from YAML files that each hold a list of entries with a `slug`. Astro’s own `file()` accepts missing files and
 * repeated ids; this loader stops the build with a sentence unless the files are optional. The preview reads a file again when it
 * is saved, and the check reports its errors there.
 */
export function yamlList({ files, optional = false, id = (slug) => slug }: Options): Loader {
	return {
		name: 'yaml-list',
		async load(context) {
			const { config, watcher } = context;
			const root = fileURLToPath(config.root);
			await read(context, root);
			watcher?.on('all', (_, path) => {
				if (matchesGlob(relative(root, path), files)) read(context, root).catch(() => undefined);
			});
		},
	};

	async function read({ store, parseData, generateDigest }: LoaderContext, root: string): Promise<void> {
		const entries: Parameters<typeof store.set>[0][] = [];
		const seen = new Map<string, string>();
		const found = (await Array.fromAsync(glob(files, { cwd: root }))).toSorted();
		if (found.length === 0 && !optional)
			throw new Error(
				`No file matches ${files}. Restore the file, or remove its collection from src/content.config.ts.`,
			);
		for (const file of found) {
			for (const { data, at } of readEntries(await readFile(join(root, file), 'utf8'), file)) {
				const slug = data['slug'];
				if (typeof slug !== 'string')
					throw new Error(`${at} has no \`slug\`. Give the entry one: lower case, digits, hyphens.`);
				const key = id(slug, file, data);
				if (key === null) continue;
				const earlier = seen.get(key);
				if (earlier) throw new Error(`${at} repeats the slug \`${slug}\` of ${earlier}. Rename one of the two.`);
				seen.set(key, at);
				const entry = await parseData({ id: key, data, filePath: at });
				entries.push({ id: key, data: entry, filePath: file, digest: generateDigest(data) });
			}
		}
		store.clear();
		entries.forEach((entry) => store.set(entry));
	}
}

function readEntries(text: string, file: string): { data: Record<string, unknown>; at: string }[] {
	const { data: list, faults, positionOfValue } = readYaml(text);
	const [fault] = faults;
	if (fault) throw new Error(`${file}:${fault.at.line}:${fault.at.col} is not valid YAML: ${fault.says}.`);
	if (!Array.isArray(list)) throw new Error(`${file}:1:1 must be a list of entries, each starting with \`- slug:\`.`);
	return list.map((data: Record<string, unknown>, index) => {
		return { data, at: `${file}:${positionOfValue([index]).line}` };
	});
}
