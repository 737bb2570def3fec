import { expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { unsignedPay } from './unsigned.ts';

const read = (text: string, place: string): string | null => {
	const pay = unsignedPay(text, place);
	return (
		pay && `${pay.raw} → ${pay.stated.min} ${pay.stated.max} ${pay.stated.currency} ${pay.stated.basis ?? ''}`.trim()
	);
};

it('reads pay without a currency in that of its place', () => {
	checkRows(
		[
			['Salary Range: 180k-225k', 'New York, NY, US', '180k-225k → 180000 225000 USD'],
			[
				'The anticipated base salary range for the position is 140k - 180k.',
				'New York, NY, US',
				'140k - 180k → 140000 180000 USD',
			],
			['Target Compensation: 125 to 135k', 'Lake Success, NY, US', '125 to 135k → 125000 135000 USD'],
			['48k - 50k per annum', 'Birmingham, England, UK', '48k - 50k → 48000 50000 GBP'],
			['Salary Range: 180,000 - 225,500', 'Denver, CO, US', '180,000 - 225,500 → 180000 225500 USD'],
			[
				'Salary Range:\n90,000/90 000 - 140,000/140 000',
				'Ottawa, Canada',
				'90,000/90 000 - 140,000/140 000 → 90000 140000 CAD',
			],
			['We offer a base pay of 139,700-216,500, plus equity.', 'Reno, US', '139,700-216,500 → 139700 216500 USD'],
			['Salary Range:\n\n90,000 - 140,000', 'Ottawa, Canada', '90,000 - 140,000 → 90000 140000 CAD'],
			['Salary Range: 180k-225k', 'Singapore', null],
			['Salary Range: 180k-225k', 'Toronto, Canada; New York, US', null],
			['Salary Range: 180k-225k', 'London, UK; New York, US', null],
			['Salary Range: 180k-225k', 'Oslo, Norway', null],
			['Salary Range: 180k-225k', '', null],
			['Compensation guideline: 140-150K OTE', 'San Jose, CA, US', '140-150K → 140000 150000 USD ote'],
			['Salary: 110,000.00 – 150,000.00', 'Ottawa, Canada', '110,000.00 – 150,000.00 → 110000 150000 CAD'],
			['Salary:\nUp to 180k base + bonus', 'Denver, CO, US', '180k → null 180000 USD base'],
			['Échelle salariale: 90,000 - 140,000', 'Ottawa, Canada', '90,000 - 140,000 → 90000 140000 CAD'],
			['Up to 180k kites', 'Denver, CO, US', null],
			['Salary: 10k-225k', 'New York, NY, US', null],
			['Salary: $180k-225k', 'New York, NY, US', null],
			['We fly 20k-30k kites.', 'New York, NY, US', null],
			['The pay range is good. Our 20k-30k kites fly.', 'New York, NY, US', null],
			['Competitors pay a salary of 140k - 180k.', 'New York, NY, US', null],
		],
		(text, place, expected) => {
			expect(read(text, place)).toBe(expected);
		},
	);
});
