import type { SourceName } from '#domain/posting.ts';
import { ashby } from './ashby/ashby.ts';
import { greenhouse } from './greenhouse/greenhouse.ts';
import { lever } from './lever/lever.ts';
import type { Source } from './source.ts';

/** Every source there is, by name. */
export const sources: Record<SourceName, Source> = { ashby, greenhouse, lever };
