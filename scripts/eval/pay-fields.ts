import type { PayField } from '#domain/posting.ts';

/** The pay of a labelled listing, in the form that the rules expect. */
interface StatedFields {
	pay: PayField[];
	payText: string | null;
}

/** The field names of sources for minimum, maximum, currency and period. */
const names = [
	['min_amount', 'max_amount', 'currency', 'interval'],
	['minSalary', 'maxSalary', 'currency', 'salaryPeriod'],
	['minValue', 'maxValue', 'currencyCode', 'interval'],
	['min', 'max', 'currency', 'period'],
] as const;

/**
 * The pay of a labelled listing as an adapter would pass it on. JSON in a label holds the fields of the source, which count only
 * with a currency. Any other text counts as the words of a pay block.
 */
export function payFields(salary: string | null): StatedFields {
	const written = salary?.trim() ?? '';
	if (!written.startsWith('{')) return { pay: [], payText: written === '' ? null : written };
	const objects = objectsIn(JSON.parse(written));
	const texts = objects
		.flatMap((one) => [one['salary'], one['salary_text']])
		.filter((text) => typeof text === 'string');
	return { pay: objects.flatMap(fieldIn), payText: texts[0] ?? null };
}

/** An object and all objects nested in it. */
function objectsIn(value: unknown): Record<string, unknown>[] {
	if (typeof value !== 'object' || value === null) return [];
	const nested = Object.values(value).flatMap(objectsIn);
	return Array.isArray(value) ? nested : [{ ...value }, ...nested];
}

function fieldIn(object: Record<string, unknown>): PayField[] {
	if ((object['compensationType'] ?? 'Salary') !== 'Salary') return [];
	return names.flatMap(([low, high, named, span]) => {
		const [min, max] = [amount(object[low]), amount(object[high])];
		const currency = object[named];
		if (typeof currency !== 'string' || (min === null && max === null)) return [];
		return [{ min, max, currency, period: periodOf(object[span]), raw: `${currency} ${min}–${max}` }];
	});
}

function amount(value: unknown): number | null {
	const number = value === null || value === '' ? Number.NaN : Number(value);
	return Number.isFinite(number) ? number : null;
}

const periods: [RegExp, PayField['period']][] = [
	[/year|annual/i, 'year'],
	[/month/i, 'month'],
	[/week/i, 'week'],
	[/dai?ly|day/i, 'day'],
	[/hour/i, 'hour'],
];

const periodOf = (value: unknown): PayField['period'] =>
	periods.find(([pattern]) => typeof value === 'string' && pattern.test(value))?.[1] ?? null;
