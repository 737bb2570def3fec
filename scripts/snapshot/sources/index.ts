// Every source under its name of `src/domain/posting.ts`; imported as `* as sources`.
export { arbeitnow } from './arbeitnow/arbeitnow.ts';
export { ashby } from './ashby/ashby.ts';
export { bamboohr } from './bamboohr/bamboohr.ts';
export { greenhouse } from './greenhouse/greenhouse.ts';
export { himalayas } from './himalayas/himalayas.ts';
export { hn } from './hn/hn.ts';
export { jobicy } from './jobicy/jobicy.ts';
export { lever } from './lever/lever.ts';
export { personio } from './personio/personio.ts';
export { pinpoint } from './pinpoint/pinpoint.ts';
export { recruitee } from './recruitee/recruitee.ts';
export { remotive } from './remotive/remotive.ts';
export { rippling } from './rippling/rippling.ts';
export { teamtailor } from './teamtailor/teamtailor.ts';
export { workable } from './workable/workable.ts';
export { workday } from './workday/workday.ts';
