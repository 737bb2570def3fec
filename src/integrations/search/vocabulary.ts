import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const Terms = z.array(z.object({ slug: z.string(), label: z.string() }));

/** Labels by slug, one map for each vocabulary that a listing speaks in. */
export interface Labels {
	levels: ReadonlyMap<string, string>;
	clouds: ReadonlyMap<string, string>;
	specialisations: ReadonlyMap<string, string>;
	tools: ReadonlyMap<string, string>;
	regions: ReadonlyMap<string, string>;
}

/** Reads the labels from the folder the build runs in; Astro has checked the files by then. */
export async function readLabels(folder = 'src/content/vocabulary'): Promise<Labels> {
	const read = async (name: string) => {
		const terms = Terms.parse(parse(await readFile(`${folder}/${name}.yaml`, 'utf8')));
		return new Map(terms.map(({ slug, label }) => [slug, label]));
	};
	return {
		levels: await read('levels'),
		clouds: await read('clouds'),
		specialisations: await read('specialisations'),
		tools: await read('tools'),
		regions: await read('regions'),
	};
}
