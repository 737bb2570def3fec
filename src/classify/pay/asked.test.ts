import { expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { currencyCodes } from '../iso-names.ts';
import { notCodes, shared, signs } from '../money/currencies.ts';
import { scanAmounts } from '../money/scan.ts';
import { asksPay } from './asked.ts';

it('is true for an amount with a currency', () => {
	const marks = [...Object.values(signs), ...Object.values(shared)].flat();
	const codes = currencyCodes.filter((code) => !notCodes.includes(code));
	const texts = [...marks, ...codes, ...marks.map((mark) => mark.toLowerCase())].flatMap((mark) => [
		`Salary: ${mark} 50,000 a year`,
		`Salary: (${mark}): 50 a day`,
		`Salary:\n50k+ (${mark})`,
		`Salary: 1.2 million ${mark} gross`,
	]);
	const isMarked = (text: string) => scanAmounts(text).some(({ mark, indian }) => mark !== null || indian);
	const amounts = texts.filter(isMarked);
	expect(amounts.filter((text) => !asksPay(text))).toEqual([]);
	expect(amounts.length).toBeGreaterThan(700);
});

it('is true for an amount that may be pay', () => {
	checkRows(
		[
			['R 50 000 a month', true],
			['12-18 LPA', true],
			['20 lakhs', true],
			['25L fixed', true],
			['Salary range: 180k-225k', true],
			['Base pay 190,000 to 220,000', true],
			['Salary: US$2m', true],
			['We raised $120M and $1.2 billion, at £3bn.', false],
			['We raised $120M. The salary is $120.', true],
			['5+ years of SRE, 24/7 for 20,000 servers; at least 2 of Go, R and C++.', false],
		],
		(text, asks) => {
			expect(asksPay(text)).toBe(asks);
		},
	);
});
