import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { dataFolder } from '#site-config/site-folder.ts';
import { mistakesIn } from '../../src/yaml/mistakes.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const Order = z.strictObject({
	seed: z.string().min(1).describe('Decides the days on which jobs open, change and close'),
	listings: z.int().positive().describe('Number of jobs on the last night'),
	nights: z.int().positive().max(100).describe('Number of nights'),
	now: z
		.string()
		.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, { error: 'a time in quotes: `"2026-11-24T02:40:00Z"`' })
		.transform((moment) => new Date(moment))
		.describe('The time of the last night, to which the dates of the adverts refer'),
});

/** Reads `data/sample/sample.yaml`, the settings of the embedded sample. Throws one error that lists every mistake with its position. */
export async function readOrder(file = `${dataFolder}/sample/sample.yaml`): Promise<z.infer<typeof Order>> {
	const text = await readFile(file, 'utf8');
	const mistakes = mistakesIn(Order, text).map(({ at: { line, col }, says }) => `${file}:${line}:${col} ${says}`);
	if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
	return Order.parse(readYaml(text).data);
}
