import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SourceKind } from '#domain/edition.ts';

const { kinds, estimates } = z
	.strictObject({ kinds: z.record(z.string(), SourceKind), estimates: z.array(z.string()) })
	.parse(parse(readFileSync(new URL('sources.yaml', import.meta.url), 'utf8')));

/** What kind of place a source is; `other` where nobody has said. */
export const kindOfSource = (source: string): SourceKind => kinds[source.toLowerCase()] ?? 'other';

/** Whether a source prints its own guess at the pay among an advert’s words. */
export const printsEstimates = (source: string): boolean => estimates.includes(source.toLowerCase());
