import type { DollarRates } from '#classify/rates.ts';

/** The currency in which the site states pay. */
export interface SiteCurrency {
	/** ISO 4217: `USD` */
	code: string;
	/** `US dollars` */
	name: string;
	/** The name without a country: `dollars` */
	short: string;
	/** The value of one unit in US dollars. */
	usd: number;
	/** Day of that rate; null for US dollars. */
	rateDate: string | null;
}

/** The site’s currency with its rate. Without a rate it counts as a dollar; the content check and the build report that. */
export function siteCurrencyOf(code: string, { rates, date }: DollarRates): SiteCurrency {
	const named = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' });
	const name = named.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? code;
	const rate = code === 'USD' ? undefined : rates[code];
	return {
		code,
		name,
		short: name.split(' ').at(-1) ?? name,
		usd: rate?.usd ?? 1,
		rateDate: rate ? (rate.date ?? date) : null,
	};
}

/** The axis on which lists draw pay, in thousands of the site’s currency a year. */
export interface PayAxis {
	from: number;
	to: number;
	ticks: readonly number[];
}

/** An axis with the middle floor of the pay filter at its centre; without floors, an amount near 100,000 US dollars. */
export function payAxisOf(floors: readonly number[], { usd }: Pick<SiteCurrency, 'usd'>): PayAxis {
	const middle = floors[Math.floor((floors.length - 1) / 2)] ?? Number((100 / usd).toPrecision(1));
	return { from: middle / 4, to: middle * 1.75, ticks: [middle / 2, middle, middle * 1.5] };
}
