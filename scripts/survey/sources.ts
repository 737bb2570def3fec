import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SourceKind } from '#domain/edition.ts';

const { kinds, estimates } = z
	.strictObject({ kinds: z.record(z.string(), SourceKind), estimates: z.array(z.string()) })
	.parse(parse(readFileSync(new URL('sources.yaml', import.meta.url), 'utf8')));

/** The kind of a source, or `other` if sources.yaml does not list it. */
export const kindOfSource = (source: string): SourceKind => kinds[source.toLowerCase()] ?? 'other';

/** Whether a source adds its own estimate of the pay to the text of an advert. */
export const printsEstimates = (source: string): boolean => estimates.includes(source.toLowerCase());
