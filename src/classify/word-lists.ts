import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';

/** The data in a YAML file beside a rule. */
export function readBeside<T>(file: URL, schema: z.ZodType<T>): T {
	return schema.parse(parse(readFileSync(file, 'utf8')));
}
