import { z } from 'zod';
import { Facts } from '#facts/listing.ts';

const others = Facts.omit({ role: true, remote: true });
const silent = Object.entries(others.shape).map(([name, schema]) => [name, nothingIn(schema)]);

function nothingIn(schema: z.ZodType) {
	if (schema instanceof z.ZodRecord) return {};
	return schema instanceof z.ZodArray ? [] : null;
}

/** For tests: the empty value of every fact except role and place, which every listing must have. */
export const silentFacts = others.parse(Object.fromEntries(silent));
