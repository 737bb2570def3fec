import type { ListingPay } from '#domain/listing.ts';
import { perYear } from '#domain/pay-words.ts';
import type { StatedPay, YearlyUsd } from '#domain/pay.ts';
import type { PayField } from '#domain/posting.ts';
import type { Advert } from './advert.ts';
import { dollarOf, isDollar, onlyDollar } from './money/currency.ts';
import { choosePay, widest, type Choice } from './pay/choose.ts';
import { saysBase } from './pay/context.ts';
import { isPlausible, periodBySize } from './pay/period.ts';
import { findStatements } from './pay/statement.ts';
import { unsignedPay } from './pay/unsigned.ts';
import type { DollarRates } from './rates.ts';

type Read = Pick<ListingPay, 'stated' | 'raw' | 'from' | 'doubts'> & Pick<Choice, 'form' | 'sureCurrency'>;

/** Finds the pay that an advert states. */
export type ReadPay = (advert: Advert, rates: DollarRates) => ListingPay | null;

/**
 * The pay that an advert states, from the first of: its pay fields, its pay block, its text, its title. If the text contradicts
 * the fields, the text wins, and a doubt records the fields. Null if no pay is stated, or if its currency or period is unclear.
 */
export function readPay({ posting: words }: Advert, rates: DollarRates): ListingPay | null {
	const place = words.locations.join('; ') || placeInWords(words);
	const source = readFields(words.pay) ?? readWords(words.payText ?? '', place, 'pay-block');
	const prose = readWords(words.text, place, 'text') ?? readUnsigned(words.text, place);
	const read = reconcile(source, prose) ?? readWords(words.title, place, 'pay-block');
	if (read === null) return null;
	const { raw, from, form } = read;
	const stated = { ...read.stated, basis: read.stated.basis ?? (isNamedBase(read, words.text) ? 'base' : null) };
	const doubts = [...read.doubts];
	if (form === 'range' && stated.min === stated.max) doubts.push('the lowest and the highest figure are the same');
	if (stated.basis === 'ote') doubts.push('on-target earnings, not base pay');
	const shorter = { year: null, month: 'monthly pay', week: 'weekly pay', day: 'daily rate', hour: 'hourly rate' };
	const usual = shorter[stated.period];
	if (usual !== null) doubts.push(`${usual} shown as yearly for comparison`);
	return { stated, usd: toYearlyUsd(stated, rates), raw, from, doubts };
}

/** Within this many characters of the figures, we look for words about the kind of pay. */
const nearFigures = 1500;

/** Whether the text around a range says that it is base pay. */
function isNamedBase({ form, raw }: Read, text: string): boolean {
	const at = text.indexOf(raw);
	return (
		form === 'range' && at >= 0 && saysBase(text.slice(Math.max(0, at - nearFigures), at + raw.length + nearFigures))
	);
}

/** If no field names a place, the title or the text may, which is enough to tell which dollars are meant. */
function placeInWords({ title, text }: Advert['posting']): string {
	return [title, text.slice(0, 20_000)].find((words) => onlyDollar(words) !== null) ?? '';
}

/** Converts stated pay to whole US dollars a year; null if we have no exchange rate. */
function toYearlyUsd({ min, max, currency, period }: StatedPay, { rates, date }: DollarRates): YearlyUsd | null {
	const isDollar = currency === 'USD';
	const rate = isDollar ? 1 : rates[currency]?.usd;
	if (rate === undefined) return null;
	const yearly = (amount: number | null): number | null =>
		amount === null ? null : Math.max(1, Math.round(amount * perYear[period] * rate));
	return { min: yearly(min), max: yearly(max), rate, rateDate: isDollar ? null : (rates[currency]?.date ?? date) };
}

function readWords(text: string, place: string, from: 'pay-block' | 'text'): Read | null {
	const choice = choosePay(findStatements(text, place, from === 'text').found, dollarOf(place));
	if (choice === null) return null;
	const raw = text.slice(choice.at, choice.end).trim().slice(0, 300);
	return { stated: choice.pay, raw, from, doubts: choice.doubts, form: choice.form, sureCurrency: choice.sureCurrency };
}

function readUnsigned(text: string, place: string): Read | null {
	const unsigned = unsignedPay(text, place);
	const doubts = ['no currency is named; that of the place was taken'];
	return unsigned && { ...unsigned, from: 'text', doubts, form: 'range', sureCurrency: false };
}

/** Merges pay fields: all that have the first one’s currency and period become their widest range. */
function readFields(fields: readonly PayField[]): Read | null {
	const usable = fields.flatMap((field) => {
		const min = positive(field.min);
		const max = positive(field.max);
		const currency = field.currency?.toUpperCase() ?? null;
		const size = max ?? min;
		if (currency === null || !/^[A-Z]{3}$/.test(currency) || size === null) return [];
		if (min !== null && max !== null && (min > max || max / min > 12)) return [];
		const period = field.period ?? periodBySize(size, currency);
		return period !== null && isPlausible(size, currency, period) ? [{ ...field, min, max, currency, period }] : [];
	});
	const [first] = usable;
	if (first === undefined) return null;
	const tiers = usable.filter((f) => f.currency === first.currency && f.period === first.period);
	const stated = { ...widest(tiers), currency: first.currency, period: first.period, basis: null };
	const differ = tiers.some(({ min, max }) => min !== stated.min || max !== stated.max);
	return {
		stated,
		raw: tiers
			.map(({ raw }) => raw)
			.join('; ')
			.slice(0, 300),
		from: 'field',
		doubts: differ ? ['several places or levels: the lowest and the highest figure of all are shown'] : [],
		form: 'range',
		sureCurrency: true,
	};
}

function positive(amount: number | null): number | null {
	return amount !== null && Number.isFinite(amount) && amount > 0 ? amount : null;
}

function reconcile(source: Read | null, prose: Read | null): Read | null {
	if (source === null || prose === null) return prose ?? source;
	const a = source.stated;
	// A bare “$” means the dollar in the source’s field, unless the sentence itself says otherwise.
	const isSameSign = !prose.sureCurrency && isDollar(a.currency) && isDollar(prose.stated.currency);
	const b = isSameSign ? { ...prose.stated, currency: a.currency } : prose.stated;
	const same = a.currency === b.currency && a.period === b.period;
	const equal = same && a.min === b.min && a.max === b.max;
	if (equal) return { ...source, stated: { ...a, basis: a.basis ?? b.basis } };
	// A single figure equal to one end of the source’s range is that range cut short, not a correction.
	const isOneEnd = same && prose.form === 'one' && (b.min === a.min || b.max === a.max);
	if (isOneEnd) return source;
	return {
		...prose,
		stated: b,
		doubts: [...prose.doubts, `the source’s own field says “${source.raw}”; the advert’s words were taken`],
	};
}
