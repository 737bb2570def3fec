import type { LeftOut } from '#filter/filter.ts';
import { idsLeftOut, readHidden, readLeavings, readOpened, readShortlist } from './choices.ts';
import { load } from '../store/store.ts';

/** The jobs that the reader hides from all lists. */
export const leftOutNow = (): LeftOut => ({
	employers: new Set(readHidden(load('hidden'))),
	ids: idsLeftOut(readLeavings(load('leave')), readOpened(load('opened')), readShortlist(load('kept'))),
});
