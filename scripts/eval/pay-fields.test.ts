import { expect, it } from 'vitest';
import { payFields } from './pay-fields.ts';

it.each([
	[null, { pay: [], payText: null }],
	['  ', { pay: [], payText: null }],
	['£50k a year', { pay: [], payText: '£50k a year' }],
	['{"salary": "$90k–$110k/yr"}', { pay: [], payText: '$90k–$110k/yr' }],
	['{"salary_min": 90000, "salary_max": 110000}', { pay: [], payText: null }],
	['{"salary": {"min": null, "max": null, "currency": "EUR"}}', { pay: [], payText: null }],
])('returns text as the words of a pay block, and no amount without a currency: %s', (salary, expected) => {
	expect(payFields(salary)).toEqual(expected);
});

it.each([
	['{"min_amount": "90000.0", "max_amount": "110000.0", "currency": "USD", "interval": "yearly"}', 'year'],
	['{"minSalary": 90000, "maxSalary": 110000, "currency": "USD", "salaryPeriod": "annual"}', 'year'],
	['{"compensation": {"min": 90000, "max": 110000, "currency": "USD", "period": "MONTHLY"}}', 'month'],
	[
		'{"parts": [{"compensationType": "Salary", "minValue": 90000, "maxValue": 110000, "currencyCode": "USD", "interval": "1 HOUR"}]}',
		'hour',
	],
	['{"min": 90000, "max": 110000, "currency": "USD"}', null],
])('returns amounts from the fields of a source: %s', (salary, period) => {
	const field = { min: 90_000, max: 110_000, currency: 'USD', period, raw: 'USD 90000–110000' };
	expect(payFields(salary)).toEqual({ pay: [field], payText: null });
});

it('ignores pay other than salary', () => {
	const bonus = '{"compensationType": "Bonus", "minValue": 1, "maxValue": 2, "currencyCode": "USD"}';
	expect(payFields(bonus).pay).toEqual([]);
});
