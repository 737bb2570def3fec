import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.array(z.string()).default([]);
const Terms = z.array(
	z.object({ slug: z.string(), label: z.string(), short: z.string().optional(), aliases: words, cased: words }),
);

/** The terms of a vocabulary of the folder the build runs in; Astro has checked the files by then. */
export const readTerms = async (name: string, content = 'src/content') =>
	Terms.parse(parse(await readFile(`${content}/vocabulary/${name}.yaml`, 'utf8')));

const vocabularies = ['levels', 'clouds', 'specialisations', 'tools', 'regions'] as const;

/** Labels by slug, one map for each vocabulary that a listing speaks in. */
export type Labels = Record<(typeof vocabularies)[number], ReadonlyMap<string, string>>;

export async function readLabels(): Promise<Labels> {
	const read = vocabularies.map(async (name) => {
		return [name, new Map((await readTerms(name)).map(({ slug, label }) => [slug, label]))] as const;
	});
	return Object.fromEntries(await Promise.all(read)) as unknown as Labels;
}
