import { readAdvert, type Rulebook } from './passes.ts';
import { readPay } from './pay.ts';
import { decidePlaces } from './place/where.ts';
import type { PostingWords, Reading } from './reading.ts';

export type { Rulebook } from './passes.ts';

/**
 * Reads one posting: it is cut up once, and each pass makes one finding of it, with the words it was read from. Pure:
 * the same words always give the same reading.
 */
export const classify = (posting: PostingWords, rulebook: Rulebook): Reading =>
	readAdvert(posting, rulebook, { readPay, decidePlaces });
