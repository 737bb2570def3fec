import { Measure } from '#domain/measure.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import type { Behind, Figure } from './figure.ts';
import { measure, type Measured } from './verdict.ts';
import { advertsFor, type Asked } from './who-counts.ts';

/** Whose pay is counted. */
export interface Whose {
	/** Null for all levels together. */
	level: LevelSlug | null;
	/** ISO 3166-1, two capitals */
	country: string;
	/** ISO 4217; adverts that state another are left out, none is converted. */
	currency: string;
}

/** What adverts state as base pay for a year, in whole units of their currency. */
export interface CountedPay extends Whose {
	/** Null where none may be printed; `lacking` then says why. */
	median: Figure | null;
	/** The lower and the upper; null unless both may be printed beside a median. */
	quartiles: [lower: Figure, upper: Figure] | null;
	/** Why there is no median. */
	lacking: Pick<Measured, 'lacks' | 'splits'>;
	/** Adverts that state both ends of their pay, and their employers. */
	behind: Behind;
	/** How many adverts could have stated it: the others keep silent. */
	asked: number;
}

/**
 * Counts stated pay by the middle of each range, under the floors of medians and quartiles. A figure that a split of the
 * adverts overturns is null, as is one for which a few employers have most of the adverts.
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
