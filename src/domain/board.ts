import { z } from 'zod';
import { EmployerKind } from '#domain/listing.ts';
import { SourceName } from '#domain/posting.ts';

/** One employer’s feed, as `data/boards.yaml` lists it. */
export const Board = z.strictObject({
	source: SourceName.describe('The feed format: greenhouse, lever or ashby'),
	board: z.string().min(1).describe('The employer’s name in the source’s addresses: `nuro`'),
	employer: z.string().min(1).describe('Name shown to readers'),
	kind: EmployerKind.nullable().describe('null where nobody has judged it yet'),
	region: z.enum(['eu']).nullable().default(null).describe('`eu` for boards that live on a source’s European host'),
});
export type Board = z.infer<typeof Board>;
