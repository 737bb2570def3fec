import type { SourceName } from '#domain/posting.ts';
import { ashby } from './ashby/ashby.ts';
import { bamboohr } from './bamboohr/bamboohr.ts';
import { greenhouse } from './greenhouse/greenhouse.ts';
import { lever } from './lever/lever.ts';
import { personio } from './personio/personio.ts';
import { pinpoint } from './pinpoint/pinpoint.ts';
import { recruitee } from './recruitee/recruitee.ts';
import { rippling } from './rippling/rippling.ts';
import { smartrecruiters } from './smartrecruiters/smartrecruiters.ts';
import type { Source } from './source.ts';
import { teamtailor } from './teamtailor/teamtailor.ts';
import { workable } from './workable/workable.ts';
import { workday } from './workday/workday.ts';

/** Every source there is, by name. */
export const sources: Record<SourceName, Source> = {
	ashby,
	bamboohr,
	greenhouse,
	lever,
	personio,
	pinpoint,
	recruitee,
	rippling,
	smartrecruiters,
	teamtailor,
	workable,
	workday,
};
