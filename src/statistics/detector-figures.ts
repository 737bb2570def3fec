import type { MeasuredDetector } from '#domain/detector.ts';
import { wilson, type Interval } from '#statistics/share.ts';

/** A detector is switched on from this precision and this number of finds. Fewer finds are too few to tell. */
export const leastPrecision = 0.9;
export const leastFinds = 8;

/** The precision and recall of a detector; null when they cannot be computed. */
export function sharesOf({ right, wrong, missed }: Pick<MeasuredDetector, 'right' | 'wrong' | 'missed'>): {
	precision: number | null;
	recall: number | null;
	/** The 95% interval of the precision (Wilson); null without finds. */
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

/** Whether a measured detector may be on, and otherwise why not. */
export function verdictOf(measured: MeasuredDetector): 'on' | 'too-few' | 'too-often-wrong' {
	const { precision } = sharesOf(measured);
	if (measured.right + measured.wrong < leastFinds) return 'too-few';
	return precision !== null && precision >= leastPrecision ? 'on' : 'too-often-wrong';
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
