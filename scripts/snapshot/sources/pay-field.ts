import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';

/** An amount as a number, or as text with or without thousands marked; null for anything else, “0” stays 0. */
export const Amount = z.union([z.number(), z.string()]).nullish().transform(readAmount);

function readAmount(value: number | string | null | undefined): number | null {
	if (typeof value === 'number') return value;
	const text = value?.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '') ?? '';
	return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

const periods: Record<string, PayField['period']> = {
	year: 'year',
	yearly: 'year',
	annual: 'year',
	annually: 'year',
	annum: 'year',
	month: 'month',
	monthly: 'month',
	week: 'week',
	weekly: 'week',
	day: 'day',
	daily: 'day',
	hour: 'hour',
	hourly: 'hour',
};

/** Pay from a feed’s own fields; none where neither end is stated. A period in words that nobody knows stays open. */
export function payField(
	min: number | null,
	max: number | null,
	currency: string | null,
	interval: string | null,
): PayField[] {
	if (min === null && max === null) return [];
	const words = interval?.toLowerCase().replace(/^per[ _-]/, '') ?? '';
	const raw = [currency, `${min ?? '?'}–${max ?? '?'}`, interval].filter((part) => part !== null).join(' ');
	return [{ min, max, currency, period: Object.hasOwn(periods, words) ? (periods[words] ?? null) : null, raw }];
}
