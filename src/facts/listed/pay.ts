import { fact } from '../fact.ts';

/** The pay that the advert states. */
export const pay = fact({
	schema: ({ ListingPay }) => ListingPay.nullable().describe('Null where the advert states none'),
	read: (advert) => advert.rules.readPay(advert, advert.rules.rates),
	question: {
		name: 'pay',
		order: 1,
		title: 'Pay',
		ask: 'What is the range for this job, in which currency, and is it base pay alone?',
	},
	columns: [
		{
			name: 'pay_min',
			type: 'number',
			title: 'Pay from',
			means: 'Lower end of pay as stated',
			cell: (found) => found?.stated.min ?? null,
		},
		{
			name: 'pay_max',
			type: 'number',
			title: 'Pay to',
			means: 'Upper end of pay as stated',
			cell: (found) => found?.stated.max ?? null,
		},
		{
			name: 'pay_currency',
			type: 'string',
			title: 'Currency',
			means: 'ISO 4217; empty where no pay is stated',
			cell: (found) => found?.stated.currency ?? null,
		},
		{
			name: 'pay_period',
			type: 'string',
			title: 'Pay for a',
			means: 'What the amounts are for: year, month, week, day, hour',
			cell: (found) => found?.stated.period ?? null,
		},
		{
			name: 'pay_basis',
			type: 'string',
			title: 'Kind of pay',
			means: 'base, ote or total; empty where the words do not say',
			cell: (found) => found?.stated.basis ?? null,
		},
		{
			name: 'usd_min',
			type: 'integer',
			title: 'US dollars a year from',
			means: 'Lower end a year in US dollars, at the rate of that day',
			cell: (found) => found?.usd?.min ?? null,
		},
		{
			name: 'usd_max',
			type: 'integer',
			title: 'US dollars a year to',
			means: 'Upper end a year in US dollars, at the rate of that day',
			cell: (found) => found?.usd?.max ?? null,
		},
		{
			name: 'rate_date',
			type: 'date',
			title: 'Day of the exchange rate',
			means: 'Day of the exchange rate; empty for dollars',
			cell: (found) => found?.usd?.rateDate ?? null,
		},
	],
	examples: {
		finds: [
			[
				'Salary: $110,000 - $140,000 a year',
				{ stated: { min: 110_000, max: 140_000, currency: 'USD', period: 'year' } },
			],
			[{ payText: '€400 per day' }, { stated: { min: 400, currency: 'EUR', period: 'day' } }],
		],
		misses: ['We raised $20,000,000 last year.', 'A budget of $2,000 a year for kites of your own.'],
	},
});
