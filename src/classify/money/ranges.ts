import { mayMean, type Mark } from './currency.ts';
import { scanAmounts, type Amount } from './scan.ts';
import * as patterns from './ranges-patterns.ts';

/** One amount, or two that form a range; it may or may not be pay. */
export interface MoneyRange {
	at: number;
	end: number;
	min: number | null;
	max: number | null;
	mark: Exclude<Mark, null>;
	/** `one` is a single figure; `up-to` and `from` are marked by words or a plus sign. */
	form: 'range' | 'one' | 'up-to' | 'from';
	/** A sentence about what is implausible; null if nothing is. */
	odd: string | null;
}

/** Finds all amounts and ranges that have a currency. */
export function findRanges(text: string): MoneyRange[] {
	const amounts = scanAmounts(text);
	const ranges: MoneyRange[] = [];
	for (let i = 0; i < amounts.length; i += 1) {
		const first = amounts[i];
		const second = amounts[i + 1];
		if (first === undefined) break;
		const joined = second === undefined ? null : join(text, first, second);
		if (joined !== null) {
			const whole = withTop(text, joined, second, amounts[i + 2]);
			ranges.push(whole ?? joined);
			i += whole === null ? 1 : 2;
			continue;
		}
		const mark = markOf(first);
		if (mark === null) continue;
		const before = text.slice(Math.max(0, first.at - 60), first.at);
		const mixed =
			second !== undefined && markOf(second) !== null && patterns.dash.test(text.slice(first.end, second.at));
		const form = patterns.upTo.test(before)
			? 'up-to'
			: first.open || mixed || patterns.from.test(before)
				? 'from'
				: 'one';
		ranges.push({
			at: first.at,
			end: first.end,
			min: form === 'up-to' ? null : first.value,
			max: form === 'from' ? null : first.value,
			mark,
			form,
			odd: mixed ? 'the two ends of the range are in different currencies; only the first is read' : null,
		});
	}
	return ranges;
}

/** A range whose second amount is its middle: “$90,000 – $105,000 – $120,000”; null if no higher amount follows. */
function withTop(text: string, low: MoneyRange, middle?: Amount, top?: Amount): MoneyRange | null {
	const high = middle && top ? join(text, middle, top) : null;
	if (high === null || high.min !== low.max || (high.max ?? 0) <= (low.max ?? 0)) return null;
	const mark = sharedMark(low.mark, high.mark);
	return mark && { ...low, end: high.end, max: high.max, mark };
}

function markOf(amount: Amount): Mark {
	return amount.mark ?? (amount.indian ? { code: 'INR' } : null);
}

function join(text: string, first: Amount, second: Amount): MoneyRange | null {
	if (second.at - first.end > 110) return null;
	const gap = text.slice(first.end, second.at);
	const isRange =
		patterns.dash.test(gap) ||
		(patterns.and.test(gap) && patterns.between.test(text.slice(Math.max(0, first.at - 50), first.at))) ||
		(patterns.maximum.test(gap) && patterns.minimum.test(text.slice(Math.max(0, first.at - 20), first.at))) ||
		(/^\s*\/\s*$/.test(gap) && second.mark === null && first.mark !== null && second.scale > 1);
	// In “$18/hr up to 64 hours” the second number counts hours.
	const isCount = second.mark === null && patterns.counted.test(text.slice(second.end));
	if (!isRange || isCount) return null;
	const mark = sharedMark(markOf(first), markOf(second));
	if (mark === null) return null;
	let low = first.value;
	let high = second.value;
	if (first.scale === 1 && second.scale > 1 && low < 1000 && low * second.scale <= high) low *= second.scale;
	if (second.scale === 1 && first.scale > 1 && high < 1000 && high * first.scale >= low) high *= first.scale;
	// “77-124,000 USD”
	if (first.scale === second.scale && low < 1000 && high >= 10_000 && low * 1000 <= high && low * 5000 >= high)
		low *= 1000;
	// “75,000 CAD to 108,00 CAD”: a digit is missing.
	if (high < 1000 && low >= 10_000 && high * 1000 > low && high * 1000 <= low * 3) high *= 1000;
	const tooLow = second.scale > 1 && first.scale === 1 && low < 1000 && high / Math.max(low, 1) > 100;
	return {
		at: first.at,
		end: second.end,
		min: tooLow ? null : low,
		max: high,
		mark,
		form: 'range',
		odd: tooLow ? `the lower end, ${low}, fits no reading beside the upper end` : null,
	};
}

/**
 * The currency of both amounts, the more specific one if they differ: “$90k – 120k CAD”. Null if they contradict each other or
 * there is none.
 */
function sharedMark(a: Mark, b: Mark): Exclude<Mark, null> | null {
	if (a === null || b === null) return a ?? b;
	if (mayMean(a, b)) return b;
	return mayMean(b, a) ? a : null;
}
