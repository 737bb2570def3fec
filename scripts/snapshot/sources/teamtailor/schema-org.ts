import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { Amount, firstNonBlank, payField, OptionalString } from '../fields.ts';

/** schema.org allows a single value wherever it allows a list. Returns a list for both. */
function listOf(value: unknown): unknown[] {
	return [value].flat().filter((item) => item !== null && item !== undefined);
}

/** The text itself, or the name of an object. */
function textOf(value: unknown): string | null {
	if (typeof value === 'string') return firstNonBlank(value);
	return typeof value === 'object' && value !== null && 'name' in value ? textOf(value.name) : null;
}

/** The names of one or several areas. */
export function namesOf(areas: unknown): string[] {
	return listOf(areas).flatMap((area) => textOf(area) ?? []);
}

/** An address as written. A place that is only a text counts as a city. */
interface Address {
	city: string | null;
	country: string | null;
}

/**
 * The addresses in a `jobLocation`. Their region is left out, because it is the employer’s own grouping, such as “Europe” for
 * Madrid.
 */
export function addressesOf(jobLocation: unknown): Address[] {
	return listOf(jobLocation).flatMap((place) => {
		const address = (place as { address?: unknown }).address ?? place;
		if (typeof address !== 'object' || address === place) {
			const city = textOf(address);
			return city === null ? [] : [{ city, country: null }];
		}
		const { addressLocality, addressCountry } = address as Record<string, unknown>;
		return [{ city: textOf(addressLocality), country: textOf(addressCountry) }];
	});
}

const Quantity = z.object({
	value: Amount.catch(null),
	minValue: Amount.catch(null),
	maxValue: Amount.catch(null),
	unitText: OptionalString.catch(null),
});
const Salary = Quantity.omit({ value: true }).extend({
	currency: OptionalString.catch(null),
	value: z.union([Quantity, Amount.transform((value) => Quantity.parse({ value }))]).catch(Quantity.parse({})),
});

/** Converts a `baseSalary` to pay fields; empty if it states no amount. */
export function payOf(baseSalary: unknown): PayField[] {
	return listOf(baseSalary).flatMap((salary) => {
		const { data } = Salary.safeParse(salary);
		if (!data) return [];
		const { value: quantity, ...outer } = data;
		const min = quantity.minValue ?? outer.minValue ?? quantity.value;
		const max = quantity.maxValue ?? outer.maxValue ?? quantity.value;
		return payField(min, max, outer.currency, quantity.unitText ?? outer.unitText);
	});
}
