import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readYaml } from '../yaml/read-yaml.ts';

interface Options {
	/** Files, from the project’s folder, as a glob. */
	files: string;
	/** Id of an entry, made of its `slug` and the file it stands in. */
	id?: (slug: string, file: string) => string;
}

/**
 * A collection from YAML files that each hold a list of entries with a `slug`.
 * Astro’s own `file()` lets a missing file and a repeated id pass; this one stops the build with a sentence.
 */
export function yamlList({ files, id = (slug) => slug }: Options): Loader {
	return {
		name: 'yaml-list',
		async load({ store, parseData, config, watcher, generateDigest }) {
			const root = fileURLToPath(config.root);
			store.clear();
			const seen = new Map<string, string>();
			const found = (await Array.fromAsync(glob(files, { cwd: root }))).toSorted();
			if (found.length === 0)
				throw new Error(`No file matches ${files}. Put it back or take its collection out of src/content.config.ts.`);
			for (const file of found) {
				watcher?.add(join(root, file));
				for (const { data, at } of readEntries(await readFile(join(root, file), 'utf8'), file)) {
					const slug = data['slug'];
					if (typeof slug !== 'string')
						throw new Error(`${at} has no \`slug\`. Give the entry one: lower case, digits, hyphens.`);
					const key = id(slug, file);
					const earlier = seen.get(key);
					if (earlier) throw new Error(`${at} repeats the slug \`${slug}\` of ${earlier}. Rename one of the two.`);
					seen.set(key, at);
					const entry = await parseData({ id: key, data, filePath: at });
					store.set({ id: key, data: entry, filePath: file, digest: generateDigest(data) });
				}
			}
		},
	};
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
