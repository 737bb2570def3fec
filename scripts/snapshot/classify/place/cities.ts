import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Cities that adverts name without their country, by ISO code. */
export const cities = z
	.record(z.string(), z.array(z.string()))
	.parse(parse(readFileSync(new URL('cities.yaml', import.meta.url), 'utf8')));
