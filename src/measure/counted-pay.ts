import { Measure } from '#domain/measure.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import type { Behind, Figure } from './figure.ts';
import { measure, type Measured } from './verdict.ts';
import { advertsFor, type Asked } from './who-counts.ts';

/** Selects the adverts whose pay is counted. */
export interface Whose {
	/** Null means all levels together. */
	level: LevelSlug | null;
	/** ISO 3166-1 alpha-2, in capitals */
	country: string;
	/** ISO 4217. Adverts that state another currency are left out; nothing is converted. */
	currency: string;
}

/** The yearly base pay that adverts state, in whole units of their currency. */
export interface CountedPay extends Whose {
	/** Null when it may not be printed; `lacking` then says why. */
	median: Figure | null;
	/** Null unless both may be printed next to a median. */
	quartiles: [lower: Figure, upper: Figure] | null;
	/** Why there is no median. */
	lacking: Pick<Measured, 'lacks' | 'splits'>;
	/** The number of adverts that state both ends of their pay range, and of their employers. */
	behind: Behind;
	/** How many adverts could have stated pay, including those that did not. */
	asked: number;
}

/**
 * Computes the median and quartiles of stated pay from the middle of each range. A figure is null when there are too few adverts
 * or employers, when a split of the adverts contradicts it, or when a few employers have most of the adverts.
 */
export function countPay(whose: Whose, asked: Asked): CountedPay {
	const { level, country, currency } = whose;
	const query = (at: number) =>
		Measure.parse({
			of: { ...(level === null ? {} : { level }), country },
			quantile: { of: 'pay', at, currency },
			expect: { atLeast: 0 },
		});
	const middle = query(0.5);
	const lower = measure(query(0.25), asked);
	const { figure: median, lacks, splits, behind } = measure(middle, asked);
	const upper = measure(query(0.75), asked);
	return {
		...whose,
		median,
		quartiles: median && lower.figure && upper.figure ? [lower.figure, upper.figure] : null,
		lacking: { lacks, splits },
		behind: { adverts: behind?.adverts ?? 0, employers: behind?.employers ?? 0 },
		asked: advertsFor(middle, asked).length,
	};
}
