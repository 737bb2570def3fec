import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';

/** Figures come as numbers and as text, with or without thousands marked. */
const Amount = z
	.union([
		z.number(),
		z
			.string()
			.regex(/^\s*\d{1,3}(?:,?\d{3})*(?:\.\d+)?\s*$/)
			.transform((text) => Number(text.replaceAll(',', ''))),
	])
	.nullish()
	.catch(null)
	.transform((amount) => amount ?? null);
const Text = z
	.string()
	.nullish()
	.catch(null)
	.transform((text) => text ?? null);

const Quantity = z.object({ value: Amount, minValue: Amount, maxValue: Amount, unitText: Text });
const Salary = z.object({
	currency: Text,
	unitText: Text,
	minValue: Amount,
	maxValue: Amount,
	value: z.union([Quantity, Amount.transform((value) => ({ value, minValue: null, maxValue: null, unitText: null }))]),
});

const periods: Record<string, PayField['period']> = {
	year: 'year',
	month: 'month',
	week: 'week',
	day: 'day',
	hour: 'hour',
};

/** A `baseSalary` as a pay field; none for anything that states no amount. */
export function readBaseSalary(baseSalary: unknown): PayField[] {
	return [baseSalary].flat().flatMap((one) => {
		const salary = Salary.safeParse(one);
		if (!salary.success) return [];
		const { currency, value: quantity, ...whole } = salary.data;
		const min = quantity.minValue ?? whole.minValue ?? quantity.value;
		const max = quantity.maxValue ?? whole.maxValue ?? quantity.value;
		const unit = quantity.unitText ?? whole.unitText;
		if (min === null && max === null) return [];
		const raw = [currency, `${min ?? '?'}–${max ?? '?'}`, unit].filter((part) => part !== null).join(' ');
		return [{ min, max, currency, period: periods[unit?.toLowerCase() ?? ''] ?? null, raw }];
	});
}
