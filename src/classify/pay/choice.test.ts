import { expect, it } from 'vitest';
import { choosePay, parseSalary } from './choose.ts';
import type { Statement } from './statement.ts';

const said = (more: Partial<Statement>): Statement => ({
	...{ at: 0, end: 10, min: 100, max: 200, currency: 'USD', sureCurrency: true, period: 'year' },
	...{ basis: null, form: 'range', announced: true, doubts: [], ...more },
});
const chosen = (...statements: Partial<Statement>[]) => {
	const choice = choosePay(statements.map(said));
	return choice && [choice.pay.min, choice.pay.max, ...choice.doubts];
};
const SEVERAL = 'several places or levels: the lowest and the highest figure of all are shown';
const OTHERS = 'other currencies are stated as well';

it('returns null without a statement that has a period', () => {
	expect(choosePay([])).toBeNull();
	expect(chosen({ period: null })).toBeNull();
	expect(chosen({ period: null, min: 1 }, { min: 120 })).toEqual([120, 200]);
});

it('drops a single amount that is not announced if another one is, but keeps ranges', () => {
	const one = { form: 'one' as const, announced: false, min: 5, max: 5 };
	expect(chosen(one, { form: 'one', min: 150, max: 150 })).toEqual([150, 150]);
	expect(chosen({ announced: false, min: 90 }, { form: 'one', min: 150, max: 150 })).toEqual([90, 200]);
	expect(chosen(one)).toEqual([5, 5]);
});

it('prefers base pay, then unspecified pay, then total pay, then on-target earnings', () => {
	const kinds = [{ basis: 'ote' }, { basis: 'total' }, { basis: null }, { basis: 'base' }] as const;
	const order = [4, 3, 2, 1].map((count) => choosePay(kinds.slice(0, count).map(said))?.pay.basis);
	expect(order).toEqual(['base', null, 'total', 'ote']);
});

it('prefers a range to a single amount, whichever comes first', () => {
	expect(chosen({ form: 'one', min: 500, max: 500 }, { at: 20 })).toEqual([100, 200]);
});

it('merges zones into their widest range, and says so', () => {
	expect(chosen({}, { at: 500, end: 510, min: 80 })).toEqual([80, 200, SEVERAL]);
	expect(chosen({}, { at: 500, end: 510, max: 250 })).toEqual([100, 250, SEVERAL]);
	expect(chosen({}, { at: 500, end: 510 })).toEqual([100, 200]);
	expect(chosen({}, { at: 1509, end: 1520, min: 80 })).toEqual([80, 200, SEVERAL]);
	expect(chosen({}, { at: 1510, end: 1520, min: 80 })).toEqual([100, 200]);
	expect(chosen({}, { at: 1000, end: 1010, min: 90 }, { at: 2000, end: 2010, min: 80 })).toEqual([80, 200, SEVERAL]);
});

it('merges single amounts only if they are close together', () => {
	const one = (at: number, amount: number) => ({ form: 'one' as const, at, end: at + 10, min: amount, max: amount });
	expect(chosen(one(0, 100), one(89, 120))).toEqual([100, 120, SEVERAL]);
	expect(chosen(one(0, 100), one(90, 120))).toEqual([100, 100]);
});

it('does not merge other periods, and mentions another currency', () => {
	expect(chosen({}, { at: 20, period: 'month', min: 5 })).toEqual([100, 200]);
	expect(chosen({}, { at: 20, currency: 'EUR', min: 5 })).toEqual([100, 200, OTHERS]);
});

it('chooses the currency of the place, wherever it is mentioned', () => {
	const both = [said({ currency: 'CAD', min: 90 }), said({ at: 20 }), said({ at: 40, max: 250 })];
	expect(choosePay(both, 'USD')?.pay).toMatchObject({ currency: 'USD', min: 100, max: 250 });
	expect(choosePay(both, 'NZD')?.pay).toMatchObject({ currency: 'CAD', min: 90, max: 200 });
});

it('keeps each doubt once, and quotes from the first zone to the last that differs', () => {
	const doubts = ['One.'];
	expect(chosen({ doubts }, { at: 20, doubts: ['One.', 'Two.'] })).toEqual([100, 200, 'One.', 'Two.']);
	const choice = choosePay([said({ at: 5 }), said({ at: 20, end: 40, min: 90 })]);
	expect(choice).toMatchObject({ at: 5, end: 40 });
	expect(choosePay([said({ at: 5 }), said({ at: 20, end: 40 })])).toMatchObject({ at: 5, end: 10 });
});

it.each([
	['$120,000 - $150,000', 'read from “$120,000 - $150,000”'],
	['Salary: 100 - 110k USD, Zone B: 90 - 95k USD', `read from “100 - 110k USD, Zone B: 90 - 95k USD”; ${SEVERAL}`],
	['$26 - $56', 'no period is stated, and the size does not tell one'],
	['competitive', 'no amount with a currency'],
])('says what was read, or why nothing was: %s', (text, why) => {
	expect(parseSalary(text).why).toBe(why);
});
