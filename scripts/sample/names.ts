import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { dataFolder } from '#site-config/site-folder.ts';
import { chance } from './random.ts';

const Names = z.strictObject({
	fronts: z.array(z.string()),
	backs: z.array(z.string()),
	seconds: z.array(z.array(z.string())),
});
const { fronts, backs, seconds } = Names.parse(parse(readFileSync(`${dataFolder}/sample/names.yaml`, 'utf8')));

/**
 * The name and slug of an invented employer. Every index has a different name: the front and back halves are combined so that
 * each pair occurs once, and when the pairs run out, the next round has another second word.
 */
export function inventName(seed: string, index: number): { name: string; slug: string } {
	const mixedFronts = chance(seed, 'fronts').some(fronts, fronts.length);
	const mixedBacks = chance(seed, 'backs').some(backs, backs.length);
	const row = Math.floor(index / fronts.length);
	const column = index % fronts.length;
	const second = seconds[Math.floor(row / backs.length)];
	if (!second)
		throw new RangeError(`There are not enough invented names for ${index + 1} employers. Ask for fewer listings.`);
	const name = `${mixedFronts[column]}${mixedBacks[(column + row) % backs.length]}${chance(seed, 'name', index).pick(second)}`;
	return { name, slug: name.toLowerCase().replaceAll(' ', '-') };
}
