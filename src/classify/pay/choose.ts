import type { StatedPay } from '#domain/pay.ts';
import { isDollar } from '../money/currency.ts';
import { findStatements, type Statement } from './statement.ts';

/**
 * The pay chosen from all statements in an advert. Base pay is preferred to on-target pay, ranges to single figures, earlier
 * statements to later ones.
 */
export interface Choice extends Pick<Statement, 'form' | 'sureCurrency' | 'at' | 'end' | 'doubts'> {
	pay: StatedPay;
}

const byBasis: StatedPay['basis'][] = ['base', null, 'total', 'ote'];
/** The pay of an advert’s zones must be within this many characters. Figures farther apart are about different things. */
const together = 1500;

/**
 * Chooses the pay; null if none is stated. Zones or tiers in one currency become their widest range, and a doubt says so. Of
 * several currencies the first counts; of several dollars, that of the place.
 */
export function choosePay(statements: readonly Statement[], ofPlace: string | null = null): Choice | null {
	const stated = statements.filter((s): s is Statement & { period: StatedPay['period'] } => s.period !== null);
	const announced = stated.some((s) => s.announced) ? stated.filter((s) => s.announced || s.form === 'range') : stated;
	const basis = byBasis.find((b) => announced.some((s) => s.basis === b));
	if (basis === undefined) return null;
	const sameBasis = announced.filter((s) => s.basis === basis);
	const ranges = sameBasis.filter((s) => s.form === 'range');
	const candidates = ranges.length > 0 ? ranges : sameBasis;
	const [top] = candidates;
	if (top === undefined) return null;
	const local = isDollar(top.currency) ? candidates.find(({ currency }) => currency === ofPlace) : undefined;
	const first = local ?? top;
	const zones = [first];
	for (const next of candidates.slice(candidates.indexOf(first) + 1)) {
		const alike = next.currency === first.currency && next.period === first.period;
		const near = next.at - (zones.at(-1)?.end ?? 0) < (first.form === 'range' ? together : 80);
		if (alike && near) zones.push(next);
	}
	const { currency, period, form, sureCurrency, at } = first;
	const pay = { ...widest(zones), currency, period, basis };
	const differ = zones.some((z) => z.min !== pay.min || z.max !== pay.max);
	const doubts = [...new Set(zones.flatMap((z) => z.doubts))];
	if (differ) doubts.push('several places or levels: the lowest and the highest figure of all are shown');
	if (candidates.some((s) => s.currency !== first.currency)) doubts.push('other currencies are stated as well');
	return { pay, form, sureCurrency, at, end: (differ ? zones.at(-1) : first)?.end ?? first.end, doubts };
}

/** The lowest and the highest figure of several ranges; null for an end that none has. */
export function widest(ranges: readonly { min: number | null; max: number | null }[]): Pick<StatedPay, 'min' | 'max'> {
	const mins = ranges.flatMap(({ min }) => min ?? []);
	const maxes = ranges.flatMap(({ max }) => max ?? []);
	return { min: mins.length === 0 ? null : Math.min(...mins), max: maxes.length === 0 ? null : Math.max(...maxes) };
}

/** Parses one line that may state pay. `why` says what was read, or why nothing was. */
export function parseSalary(text: string): { pay: StatedPay | null; why: string } {
	const { found, rejected } = findStatements(text, '', false);
	const choice = choosePay(found);
	if (choice === null) return { pay: null, why: rejected[0] ?? 'no amount with a currency' };
	const words = text.slice(choice.at, choice.end).trim();
	return { pay: choice.pay, why: [`read from “${words}”`, ...choice.doubts].join('; ') };
}
