import { readAdvert, type Rulebook } from './read-advert.ts';
import { readPay } from '#classify/pay.ts';
import { decidePlaces } from '#classify/place/where.ts';
import type { PostingWords } from '#classify/reading.ts';
import type { Reading } from './reading.ts';

export type { Rulebook } from './read-advert.ts';

/**
 * Reads one posting: it is cut up once, and each pass makes one finding of it, with the words it was read from. Pure:
 * the same words always give the same reading.
 */
export const classify = (posting: PostingWords, rulebook: Rulebook): Reading =>
	readAdvert(posting, rulebook, { readPay, decidePlaces });
