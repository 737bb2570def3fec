import type { LeftOut } from '#filter/filter.ts';
import { idsLeftOut, readHidden, readLeavings, readOpened, readShortlist } from './choices.ts';
import { load } from './store.ts';

/** What the reader leaves out of all lists. */
export const leftOutNow = (): LeftOut => ({
	employers: new Set(readHidden(load('hidden'))),
	ids: idsLeftOut(readLeavings(load('leave')), readOpened(load('opened')), readShortlist(load('kept'))),
});
