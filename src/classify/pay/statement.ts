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
	perYear,
	shorterBySize,
} from './period.ts';
import { otherSpan } from './period-patterns.ts';

/** One statement of pay and where it stands. `period: null` until a neighbour lends its own. */
export interface Statement extends Omit<MoneyRange, 'mark' | 'odd'> {
	currency: string;
	/** false where a bare sign was settled by other words than those around the amount. */
	sureCurrency: boolean;
	period: StatedPay['period'] | null;
	basis: StatedPay['basis'];
	/** Whether words around it announce pay. */
	announced: boolean;
	doubts: string[];
}

/** Characters ahead of an amount that may speak about it, and behind. */
const ahead = 240;
const behind = 120;
/** What a range must be worth a year, in US dollars, to be pay with its period said; without one, it must be more. */
const leastYearly = 12_000;
const leastElsewhere = 4_800;
const plainYearly = 40_000;
const mostYearly = 700_000;
/** The upper end of a range that nothing announces is at most this many times the lower. */
const widestPlain = 2;
const widestInField = 3;
/** No advert states pay this often; more is a list of something else, and reading on would only cost time. */
const mostRanges = 300;
/** “Salary: -$120,000”: the sign stands at the amount, behind what leads to it; at the head of a line it leads a list. */
const belowZero = /(?:[:=(]\s?|\b(?:is|of|be|at) )[-−]$/u;
const beside = 5;

/**
 * Finds what a text says about pay. With `strict`, an amount counts only when words announce it as pay,
 * as in the body of an advert; without, a bare amount counts too, as in a salary field.
 * `rejected` says for each amount left out why.
 */
export function findStatements(
	text: string,
	place: string,
	strict: boolean,
): { found: Statement[]; rejected: string[] } {
	const ranges = findRanges(text);
	const found: Statement[] = [];
	const rejected: string[] = [];
	if (ranges.length > mostRanges) rejected.push(`only the first ${mostRanges} of ${ranges.length} amounts were read`);
	for (const [i, range] of ranges.slice(0, mostRanges).entries()) {
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
	/** The end of the amount before, and the start of the next. */
	from: number;
	to: number;
	place: string;
	strict: boolean;
	last: Statement | undefined;
}

/** An amount and the words around it. */
interface Surroundings {
	words: string;
	/** Ahead of it, and of that its own clause. */
	wide: string;
	clause: string;
	/** Its own clause, no farther back than the amount before. */
	own: string;
	/** Behind it as far as the next amount, and farther. */
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

/** “per dayContract Duration”, “$150,000Bonus”: the line ends that were lost. Names like “GitHub” come apart too, which harms nothing here. */
function apart(text: string): string {
	return text.replace(/(?<=\p{Ll}|\d|^)(?=\p{Lu}[\p{L}\d])/gu, '\n');
}

/** What an amount states, or a sentence on why it states no pay. */
function readRange(around: Around, range: MoneyRange): Statement | string {
	const { text, strict, last } = around;
	const near = surroundingsOf(around, range);
	const { words, wide, clause, after, farther } = near;
	if (range.odd !== null && range.min === null && range.max === null) return `“${words}”: ${range.odd}`;
	if (belowZero.test(text.slice(Math.max(0, range.at - beside), range.at))) return `“${words}” is below zero`;
	const judged = judge(clause, farther);
	if (judged.verdict === 'not-pay') return `“${words}” is not pay: “${judged.words}”`;
	// The lines before may announce an amount; what they say of something else does not reach this far.
	const isAnnounced = judged.verdict === 'pay' || (strict && judge(wide, '').verdict === 'pay');
	const { code, doubt, sure } = currencyOf(range, near, around.place);
	const isNext = last?.form === 'range' && range.at - last.end < 250;
	if (strict && !isAnnounced && !speaksForItself(range, code, { clause, words, after, isNext }))
		return `“${words}”: nothing announces it as pay`;
	if (code === null) return `“${words}”: the currency cannot be told`;
	// A range of which the text holds one end was cut short there.
	const isCut =
		strict && range.form === 'one' && /\brange\b[^.;\n]*$/iu.test(clause) && text.slice(range.end).trim() === '';
	const { min } = range;
	const max = isCut ? null : range.max;
	const fault = faultOfEnds(min, max);
	if (fault !== null) return `“${words}”: ${fault}`;
	const other = otherSpan.exec(after)?.[0].trim();
	if (other !== undefined) return `“${words} ${other}”: pay of another span`;
	const said = periodBehind(after) ?? periodInside(words) ?? periodAhead(near.own);
	const size = max ?? min ?? 0;
	const plain = said ?? periodBySize(size, code);
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

/** What is wrong with the two ends of a range; null where nothing is. */
function faultOfEnds(min: number | null, max: number | null): string | null {
	if (min === null || max === null) return null;
	if (min > max) return 'the lower end is above the upper end';
	return max / min > 12 ? 'the ends are too far apart for pay' : null;
}

function basisOf({ clause, farther, wide }: Surroundings): StatedPay['basis'] {
	const said = readBasis(clause, farther);
	return said ?? (/\bbase (?:salary|pay) ranges?\b(?:[^.;]|\bSt\.)*$/iu.test(wide) ? 'base' : null);
}

/**
 * A range of pay's size with its period said, a narrow range of a year's size, or the next zone of a list needs no
 * other announcement.
 */
function speaksForItself(
	{ form, min, max }: MoneyRange,
	code: string | null,
	{ clause, words, after, isNext }: Pick<Surroundings, 'clause' | 'words' | 'after'> & { isNext: boolean },
): boolean {
	// “PHP 50,000/month”, “Up to £500 per day” on a line of its own.
	const isAlone = form !== 'range' && !/[\p{L}\p{N}]/u.test(clause.replace(/\b(?:up to|from) $/iu, ''));
	if (form !== 'range' && !isAlone) return false;
	if (isNext) return true;
	const least = min ?? max;
	const low = code === null || least === null ? null : roughDollars(least, code);
	if (code === null || low === null) return false;
	const period = periodBehind(after);
	const yearly = low * (period === null ? 1 : perYear[period]);
	if (period !== null)
		return yearly >= (hardCurrencies.has(code) ? leastYearly : leastElsewhere) && yearly <= mostYearly;
	const widest = asInField.test(words) ? widestInField : widestPlain;
	if (isAlone || min === null || max === null) return false;
	return yearly >= plainYearly && yearly <= mostYearly && max / min >= 1.04 && max / min <= widest;
}

/** “£45,000 pro rata” is what a full week would pay. */
function partTime(before: string, after: string): string | null {
	const said = /\bpro[- ]?rata\b/iu;
	return said.test(before) || said.test(after) ? 'pro rata: the figure is for full time' : null;
}

/** “$174,000/yr – $235,000/yr”: the first end says it. */
function periodInside(words: string): StatedPay['period'] | null {
	const first = /\d[\d.,]*\s?[kK]?\s?(?:[A-Z]{3}\s?)?(\/|per |an? )\s?(?=\p{L})/u.exec(words);
	return first && periodBehind(words.slice(first.index + first[0].length - (first[1]?.length ?? 0)));
}

/** The part after the last end of a sentence; a colon or a short heading line stays. */
function lastClause(text: string): string {
	const cut = /^[\s\S]*(?:[!?]\s|\.\s(?=\p{Lu}|\d)|\p{Ll}\.(?=\p{Lu})|\n|•| \* |;)/u.exec(text);
	return cut ? text.slice(cut[0].length) : text;
}

/** “13,650 PLN or USD 2,800 monthly”: an amount without a period takes its nearest neighbour's. */
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
