import { perYear } from '#domain/pay-words.ts';
import type { StatedPay } from '#domain/pay.ts';
import { roughDollars, settleMark } from '../money/currency.ts';
import { findRanges, type MoneyRange } from '../money/ranges.ts';
import { judge, readBasis } from './context.ts';
import {
	hardCurrencies,
	asInField,
	isPlausible,
	periodAhead,
	periodBehind,
	periodBySize,
	shorterBySize,
} from './period.ts';
import { otherSpan } from './period-patterns.ts';

/** One statement of pay and its position. `period` is null until it is taken from a neighbouring statement. */
export interface Statement extends Omit<MoneyRange, 'mark' | 'odd'> {
	currency: string;
	/** False if a shared sign was decided by words farther away than those around the amount. */
	sureCurrency: boolean;
	period: StatedPay['period'] | null;
	basis: StatedPay['basis'];
	/** Whether words around it say that it is pay. */
	announced: boolean;
	doubts: string[];
}

/** How many characters before and after an amount we look at. */
const ahead = 240;
const behind = 120;
/**
 * The least that a range must be worth in US dollars a year to count as pay if its period is stated; in `minYearlyElsewhere`, outside
 * the hard currencies. Without a stated period it must be worth `minUnstatedYearly`.
 */
const minYearly = 12_000;
const minYearlyElsewhere = 4_800;
const minUnstatedYearly = 40_000;
const maxYearly = 700_000;
/** In a range that no words announce as pay, the upper end may be at most this many times the lower. */
const maxPlainRatio = 2;
const maxFieldRatio = 3;
/** A text with more amounts is not about pay, and reading on would only take time. */
const maxRanges = 300;
/**
 * “Salary: -$120,000”: a minus sign directly after the words that lead to an amount. At the start of a line, the dash is a
 * bullet.
 */
const belowZero = /(?:[:=(]\s?|\b(?:is|of|be|at) )[-−]$/u;
const beside = 5;

/**
 * Finds all statements about pay in a text. With `strict`, for an advert’s text, an amount counts only if words announce it as
 * pay; otherwise, for a salary field, a bare amount counts too. `rejected` gives the reason for each amount that was left out.
 */
export function findStatements(
	text: string,
	place: string,
	strict: boolean,
): { found: Statement[]; rejected: string[] } {
	const ranges = findRanges(text);
	const found: Statement[] = [];
	const rejected: string[] = [];
	if (ranges.length > maxRanges) rejected.push(`only the first ${maxRanges} of ${ranges.length} amounts were read`);
	for (const [i, range] of ranges.slice(0, maxRanges).entries()) {
		const from = ranges[i - 1]?.end ?? 0;
		const to = ranges[i + 1]?.at ?? text.length;
		const result = readRange({ text, from, to, place, strict, last: found.at(-1) }, range);
		if (typeof result === 'string') rejected.push(result);
		else found.push(result);
	}
	return { found: lendPeriods(found, rejected), rejected };
}

interface Around {
	text: string;
	/** The end of the previous amount, and the start of the next. */
	from: number;
	to: number;
	place: string;
	strict: boolean;
	last: Statement | undefined;
}

/** An amount and the words around it. */
interface Surroundings {
	words: string;
	/** The text before the amount, and the part of it in the same clause. */
	wide: string;
	clause: string;
	/** The same clause, but not beyond the previous amount. */
	own: string;
	/** The text after the amount up to the next amount, and a longer part. */
	after: string;
	farther: string;
}

function surroundingsOf({ text, from, to }: Around, { at, end }: MoneyRange): Surroundings {
	const wide = apart(text.slice(Math.max(0, at - ahead), at));
	return {
		words: text.slice(at, end),
		wide,
		clause: lastClause(wide),
		own: lastClause(apart(text.slice(Math.max(from, at - ahead), at))),
		after: apart(text.slice(end, Math.min(end + behind, Math.max(to, end)))),
		farther: apart(text.slice(end, end + behind)),
	};
}

/**
 * Restores lost line breaks: “per dayContract Duration”, “$150,000Bonus”. It also splits names like “GitHub”, which does no harm
 * here.
 */
function apart(text: string): string {
	return text.replace(/(?<=\p{Ll}|\d|^)(?=\p{Lu}[\p{L}\d])/gu, '\n');
}

/** The statement that an amount makes, or a sentence that says why it is not pay. */
function readRange(around: Around, range: MoneyRange): Statement | string {
	const { text, strict, last } = around;
	const near = surroundingsOf(around, range);
	const { words, wide, clause, after, farther } = near;
	if (range.odd !== null && range.min === null && range.max === null) return `“${words}”: ${range.odd}`;
	if (belowZero.test(text.slice(Math.max(0, range.at - beside), range.at))) return `“${words}” is below zero`;
	const judged = judge(clause, farther);
	if (judged.verdict === 'not-pay') return `“${words}” is not pay: “${judged.words}”`;
	// Earlier lines may announce the amount as pay, but they cannot rule it out.
	const isAnnounced = judged.verdict === 'pay' || (strict && judge(wide, '').verdict === 'pay');
	const { code, doubt, sure } = currencyOf(range, near, around.place);
	const isNext = last?.form === 'range' && range.at - last.end < 250;
	if (strict && !isAnnounced && !speaksForItself(range, code, { clause, words, after, isNext }))
		return `“${words}”: nothing announces it as pay`;
	if (code === null) return `“${words}”: the currency is unclear`;
	// If the text ends after one end of a range, the range was cut off.
	const isCut =
		strict && range.form === 'one' && /\brange\b[^.;\n]*$/iu.test(clause) && text.slice(range.end).trim() === '';
	const { min } = range;
	const max = isCut ? null : range.max;
	const fault = faultOfEnds(min, max);
	if (fault !== null) return `“${words}”: ${fault}`;
	const other = otherSpan.exec(after)?.[0].trim();
	if (other !== undefined) return `“${words} ${other}”: pay of another span`;
	const statedPeriod = periodBehind(after) ?? periodInside(words) ?? periodAhead(near.own);
	const size = max ?? min ?? 0;
	const plain = statedPeriod ?? periodBySize(size, code);
	const shorter = plain === null && isAnnounced ? shorterBySize(words, min ?? size, size, code) : null;
	const period = plain ?? shorter;
	if (period !== null && [min, max].some((amount) => amount !== null && !isPlausible(amount, code, period))) {
		return `“${words}”: not a plausible amount for a ${period}`;
	}
	const bySize = shorter && `no period is stated; the size is ${shorter === 'hour' ? 'an hour' : 'a month'}’s`;
	return {
		at: range.at,
		end: range.end,
		min,
		max,
		currency: code,
		sureCurrency: sure,
		period,
		basis: basisOf(near),
		form: isCut ? 'from' : range.form,
		announced: isAnnounced,
		doubts: [range.odd, doubt, partTime(clause, after), bySize].filter((sentence) => sentence !== null),
	};
}

function currencyOf({ mark }: MoneyRange, { clause, words, after }: Surroundings, place: string) {
	if ('code' in mark) return { code: mark.code, doubt: null, sure: true };
	return settleMark(mark.shared, `${clause} ${words} ${after}`, place);
}

/** What is implausible about the ends of a range; null if nothing is. */
function faultOfEnds(min: number | null, max: number | null): string | null {
	if (min === null || max === null) return null;
	if (min > max) return 'the lower end is above the upper end';
	return max / min > 12 ? 'the ends are too far apart for pay' : null;
}

function basisOf({ clause, farther, wide }: Surroundings): StatedPay['basis'] {
	const nearest = readBasis(clause, farther);
	return nearest ?? (/\bbase (?:salary|pay) ranges?\b(?:[^.;]|\bSt\.)*$/iu.test(wide) ? 'base' : null);
}

/**
 * Whether a range counts as pay without words that announce it: its size suits pay and its period is stated, or it is narrow and
 * of the size of yearly pay, or it is the next zone of a list.
 */
function speaksForItself(
	{ form, min, max }: MoneyRange,
	code: string | null,
	{ clause, words, after, isNext }: Pick<Surroundings, 'clause' | 'words' | 'after'> & { isNext: boolean },
): boolean {
	// “PHP 50,000/month”, “Up to £500 per day” as the only thing on a line.
	const isAlone = form !== 'range' && !/[\p{L}\p{N}]/u.test(clause.replace(/\b(?:up to|from) $/iu, ''));
	if (form !== 'range' && !isAlone) return false;
	if (isNext) return true;
	const least = min ?? max;
	const low = code === null || least === null ? null : roughDollars(least, code);
	if (code === null || low === null) return false;
	const period = periodBehind(after);
	const yearly = low * (period === null ? 1 : perYear[period]);
	if (period !== null)
		return yearly >= (hardCurrencies.has(code) ? minYearly : minYearlyElsewhere) && yearly <= maxYearly;
	const widest = asInField.test(words) ? maxFieldRatio : maxPlainRatio;
	if (isAlone || min === null || max === null) return false;
	return yearly >= minUnstatedYearly && yearly <= maxYearly && max / min >= 1.04 && max / min <= widest;
}

/** “£45,000 pro rata” is full-time pay; the job’s is less. */
function partTime(before: string, after: string): string | null {
	const proRata = /\bpro[- ]?rata\b/iu;
	return proRata.test(before) || proRata.test(after) ? 'pro rata: the figure is for full time' : null;
}

/** “$174,000/yr – $235,000/yr”: the period follows the first amount. */
function periodInside(words: string): StatedPay['period'] | null {
	const first = /\d[\d.,]*\s?[kK]?\s?(?:[A-Z]{3}\s?)?(\/|per |an? )\s?(?=\p{L})/u.exec(words);
	return first && periodBehind(words.slice(first.index + first[0].length - (first[1]?.length ?? 0)));
}

/** The part after the end of the last sentence. Text before a colon, and a short heading line, stay. */
function lastClause(text: string): string {
	const cut = /^[\s\S]*(?:[!?]\s|\.\s(?=\p{Lu}|\d)|\p{Ll}\.(?=\p{Lu})|\n|•| \* |;)/u.exec(text);
	return cut ? text.slice(cut[0].length) : text;
}

/** “13,650 PLN or USD 2,800 monthly”: an amount without a period gets that of its nearest neighbour. */
function lendPeriods(found: Statement[], rejected: string[]): Statement[] {
	const kept: Statement[] = [];
	for (const statement of found) {
		if (statement.period !== null) {
			kept.push(statement);
			continue;
		}
		const size = statement.max ?? statement.min ?? 0;
		const lender = found.find(
			({ period, at }) =>
				period !== null && Math.abs(at - statement.at) < 120 && isPlausible(size, statement.currency, period),
		);
		if (lender?.period) kept.push({ ...statement, period: lender.period });
		else rejected.push('no period is stated, and the size does not tell one');
	}
	return kept;
}
