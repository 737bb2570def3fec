import type { StatedPay } from '#domain/pay.ts';

/**
 * Formats a number with at most three decimals: `1234` → `1,234`, `62.5` → `62.5`. We do not use `Intl`: the first format that a
 * browser makes loads the data of all languages, which delayed the next paint more than everything else the page’s script does.
 */
export const number = (n: number): string =>
	String(Math.round(n * 1000) / 1000).replaceAll(/\B(?=(?:\d{3})+(?!\d))/g, ',');

const currencySigns: Record<string, string> = {
	USD: '$',
	EUR: '€',
	GBP: '£',
	CAD: 'CA$',
	AUD: 'A$',
	NZD: 'NZ$',
	INR: '₹',
	BRL: 'R$',
	JPY: '¥',
	SGD: 'S$',
};

/** Formats an amount in a currency: `110000, 'USD'` → `$110,000`. A currency without a sign is written with its code first. */
export const money = (amount: number, currency: string): string =>
	`${currencySigns[currency] ?? `${currency} `}${number(amount)}`;

/** How many months, weeks, days and hours a year of full-time work has. */
export const perYear = { year: 1, month: 12, week: 52, day: 260, hour: 2080 } as const;

const periods = { year: 'a year', month: 'a month', week: 'a week', day: 'a day', hour: 'an hour' } as const;

/** Formats pay as stated: `$150,000–180,000 a year`, `up to £600 a day`, `from €70,000 a year`. */
export function statedPay({ min, max, currency, period }: StatedPay): string {
	const per = periods[period];
	if (min !== null && max !== null) {
		return min === max ? `${money(min, currency)} ${per}` : `${money(min, currency)}–${number(max)} ${per}`;
	}
	if (max !== null) return `up to ${money(max, currency)} ${per}`;
	return min === null ? 'not stated' : `from ${money(min, currency)} ${per}`;
}
