import { z } from 'zod';
import type { PayField } from '#domain/posting.ts';
import { Amount, firstWords, payField, Words } from './fields.ts';

const CONTAINERS = ['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart'];
const MAX_DEPTH = 8;

/** Every JobPosting of a page’s JSON-LD, in its order: alone, in a list, in a graph or as items of an ItemList. */
export function jobPostings(data: unknown, depth = 0): Record<string, unknown>[] {
	if (depth > MAX_DEPTH || typeof data !== 'object' || data === null) return [];
	if (Array.isArray(data)) return data.flatMap((item) => jobPostings(item, depth + 1));
	const node = data as Record<string, unknown>;
	const isJob = listOf(node['@type']).some(
		(type) => typeof type === 'string' && /^(?:https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(type),
	);
	return isJob ? [node] : CONTAINERS.flatMap((name) => jobPostings(node[name], depth + 1));
}

/** One or several; schema.org leaves both open. */
export function listOf(value: unknown): unknown[] {
	return [value].flat().filter((item) => item !== null && item !== undefined);
}

/** A text as it is, the first of a list, or what an object calls itself. */
export function textOf(value: unknown): string | null {
	if (typeof value === 'string') return firstWords(value);
	if (typeof value === 'number') return String(value);
	if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
	if (typeof value !== 'object' || value === null) return null;
	const { name, value: content, '@id': id } = value as Record<string, unknown>;
	return textOf(content) ?? textOf(name) ?? textOf(id);
}

/** The names of one or several areas. */
export function namesOf(areas: unknown): string[] {
	return listOf(areas).flatMap((area) => textOf(area) ?? []);
}

/** An address in its own words; a place that is only words has them for its city. */
interface Address {
	city: string | null;
	region: string | null;
	country: string | null;
}

/** The addresses of a `jobLocation`. */
export function addressesOf(jobLocation: unknown): Address[] {
	return listOf(jobLocation).flatMap((place) => {
		const address = (place as { address?: unknown }).address ?? place;
		if (typeof address !== 'object' || address === place) {
			const city = textOf(address);
			return city === null ? [] : [{ city, region: null, country: null }];
		}
		const { addressLocality, addressRegion, addressCountry } = address as Record<string, unknown>;
		return [{ city: textOf(addressLocality), region: textOf(addressRegion), country: textOf(addressCountry) }];
	});
}

const Quantity = z.object({
	value: Amount.catch(null),
	minValue: Amount.catch(null),
	maxValue: Amount.catch(null),
	unitText: Words.catch(null),
});
const Salary = Quantity.omit({ value: true }).extend({
	currency: Words.catch(null),
	value: z.union([Quantity, Amount.transform((value) => Quantity.parse({ value }))]).catch(Quantity.parse({})),
});

/** A `baseSalary` as pay fields; none for anything that states no amount. */
export function payOf(baseSalary: unknown): PayField[] {
	return listOf(baseSalary).flatMap((one) => {
		const { data } = Salary.safeParse(one);
		if (!data) return [];
		const { value: of, ...whole } = data;
		const [min, max] = [of.minValue ?? whole.minValue ?? of.value, of.maxValue ?? whole.maxValue ?? of.value];
		return payField(min, max, whole.currency, of.unitText ?? whole.unitText);
	});
}
