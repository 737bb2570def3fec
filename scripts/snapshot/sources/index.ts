import type { SourceName } from '#domain/posting.ts';
import { arbeitnow } from './arbeitnow/arbeitnow.ts';
import { ashby } from './ashby/ashby.ts';
import { greenhouse } from './greenhouse/greenhouse.ts';
import { himalayas } from './himalayas/himalayas.ts';
import { hn } from './hn/hn.ts';
import { jobicy } from './jobicy/jobicy.ts';
import { jsonld } from './jsonld/jsonld.ts';
import { lever } from './lever/lever.ts';
import { remotive } from './remotive/remotive.ts';
import type { Source } from './source.ts';

/** Every source there is, by name. */
export const sources: Record<SourceName, Source> = {
	arbeitnow,
	ashby,
	greenhouse,
	himalayas,
	hn,
	jobicy,
	jsonld,
	lever,
	remotive,
};
