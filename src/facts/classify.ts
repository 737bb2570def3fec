import { readPay } from '#classify/pay.ts';
import { decidePlaces } from '#classify/place/where.ts';
import type { PostingWords } from '#classify/reading.ts';
import type { Rulebook } from './prepared-advert.ts';
import { readAdvert } from './read-advert.ts';
import type { Reading } from './reading.ts';

/** Reads one job posting with all rules. Pure: the same input always gives the same reading. */
export const classify = (posting: PostingWords, rulebook: Rulebook): Reading =>
	readAdvert(posting, rulebook, { readPay, decidePlaces });
