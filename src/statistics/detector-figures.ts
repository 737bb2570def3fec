import type { MeasuredDetector } from '#domain/detector.ts';
import { wilson, type Interval } from '#statistics/share.ts';

/** A detector goes on from this share of right finds, and from this many finds; fewer are too few to tell. */
export const leastPrecision = 0.9;
export const leastFinds = 8;

/** Share of finds that were right, and share of what there was that was found; null where nothing can be divided or known. */
export function sharesOf({ right, wrong, missed }: Pick<MeasuredDetector, 'right' | 'wrong' | 'missed'>): {
	precision: number | null;
	recall: number | null;
	/** The range in which the true precision lies in 19 of 20 such measurements (Wilson); null without a find. */
	interval: Interval | null;
} {
	const finds = right + wrong;
	const precision = share(right, finds);
	return {
		precision,
		recall: missed === null ? null : share(right, right + missed),
		interval: precision === null ? null : wilson(precision, finds),
	};
}

/** What a measurement allows: on, or off for one of two reasons. */
export function verdictOf(measured: MeasuredDetector): 'on' | 'too-few' | 'too-often-wrong' {
	const { precision } = sharesOf(measured);
	if (measured.right + measured.wrong < leastFinds) return 'too-few';
	return precision !== null && precision >= leastPrecision ? 'on' : 'too-often-wrong';
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
