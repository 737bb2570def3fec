import type { SourceName } from '#domain/posting.ts';
import { arbeitnow } from './arbeitnow/arbeitnow.ts';
import { ashby } from './ashby/ashby.ts';
import { bamboohr } from './bamboohr/bamboohr.ts';
import { greenhouse } from './greenhouse/greenhouse.ts';
import { himalayas } from './himalayas/himalayas.ts';
import { hn } from './hn/hn.ts';
import { jobicy } from './jobicy/jobicy.ts';
import { lever } from './lever/lever.ts';
import { personio } from './personio/personio.ts';
import { pinpoint } from './pinpoint/pinpoint.ts';
import { recruitee } from './recruitee/recruitee.ts';
import { remotive } from './remotive/remotive.ts';
import { rippling } from './rippling/rippling.ts';
import { teamtailor } from './teamtailor/teamtailor.ts';
import { workable } from './workable/workable.ts';
import { workday } from './workday/workday.ts';
import type { Source } from './source.ts';

/** The adapter for each feed format. */
export const sources: Readonly<Record<SourceName, Source>> = {
	arbeitnow,
	ashby,
	bamboohr,
	greenhouse,
	himalayas,
	hn,
	jobicy,
	lever,
	personio,
	pinpoint,
	recruitee,
	remotive,
	rippling,
	teamtailor,
	workable,
	workday,
};
