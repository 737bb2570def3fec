import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { decodeHTML } from 'entities';
import { z } from 'zod';
import { PayPeriod } from '#domain/pay.ts';
import type { PayField, WorkplaceField } from '#domain/posting.ts';
import { plainText } from '#plain-text/plain-text.ts';

countries.registerLocale(english);

/** An id, as text: numbers that a double cannot hold arrive as text already. */
export const Id = z.union([z.int(), z.string().min(1).max(100)]).transform(String);

/** Words a feed may leave out. */
export const Words = z
	.string()
	.nullish()
	.transform((words) => words ?? null);

/** Fields of words that a feed may leave out. */
export function words<const Name extends string>(...names: Name[]): Record<Name, typeof Words> {
	return Object.fromEntries(names.map((name) => [name, Words])) as Record<Name, typeof Words>;
}

/** One or several words as one line; null where there are none. */
export const WordList = z
	.union([z.string(), z.array(z.string())])
	.nullish()
	.transform((list) => firstWords([list ?? []].flat().join(', ')));

/** A field for the place of work that holds one of these values; any other is a fault of the row. */
export function workplaceField(meanings: Record<string, WorkplaceField | null>) {
	return z
		.enum(Object.keys(meanings))
		.nullish()
		.transform((value) => meanings[value ?? ''] ?? null);
}

/** The employer’s name, for boards of many employers: a row that names none cannot be shown. */
export const EmployerName = z.string().trim().min(1);

/** An amount as a number, or as text with or without thousands marked; null for anything else, “0” stays 0. */
export const Amount = z
	.union([z.number(), z.string()])
	.nullish()
	.transform((value) => {
		if (typeof value === 'number') return value;
		const text = value?.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '') ?? '';
		return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
	});

/**
 * Pay from a feed’s own fields; none where neither end is stated. The interval is in the feed’s words: `YEAR`,
 * `1 MONTH`, `per-hour-wage`. Amounts without one (null, `NONE`), or for another span (`2 WEEK`, `one-time`), are not read: by their
 * size they would be taken for a year's.
 */
export function payField(
	min: number | null,
	max: number | null,
	currency: string | null,
	interval: string | null,
): PayField[] {
	if (min === null && max === null) return [];
	const words = interval?.toLowerCase().replace(/^(?:per[ _-]|1 )|-(?:salary|wage)$/g, '');
	const period = words
		?.replace(/ly$/, '')
		.replace(/^annu(?:al|m)$/, 'year')
		.replace('dai', 'day');
	const known = PayPeriod.safeParse(period).data ?? null;
	if (known === null) return [];
	const raw = [currency, `${min ?? '?'}–${max ?? '?'}`, interval].filter((part) => part !== null).join(' ');
	return [{ min, max, currency, period: known, raw }];
}

/** Names of places without the empty ones and repeats, in the feed’s order. */
export function places(names: readonly (string | null | undefined)[]): string[] {
	return [...new Set(names.map((name) => name?.trim() ?? '').filter((name) => name !== ''))];
}

/** City, region and country as one place, without what is empty or said before. */
export function placeName(...parts: readonly (string | null | undefined)[]): string {
	return places(parts).join(', ');
}

/**
 * The one country that all addresses of a row lie in, as ISO alpha-2. null where one is empty, is not a country, or
 * names another: a single code would then say less than the feed does.
 */
export function sharedCountry(names: readonly (string | null | undefined)[]): string | null {
	const codes = new Set(names.map((name) => codeOf(name?.trim() ?? '')));
	const [code] = codes;
	return codes.size === 1 && code !== undefined ? code : null;
}

function codeOf(name: string): string | null {
	if (/^[A-Z]{2}$/.test(name)) return countries.isValid(name) ? name : null;
	if (/^[A-Z]{3}$/.test(name)) return countries.alpha3ToAlpha2(name) ?? null;
	return countries.getAlpha2Code(name, 'en') ?? null;
}

/**
 * An ISO code as the country’s English name, so that “Toronto, CA” is not read as California; other words as they are.
 */
export function countryName(words: string | null): string | null {
	if (words === null || !/^[A-Za-z]{2}$/.test(words)) return words;
	return countries.getName(words.toUpperCase(), 'en') ?? words;
}

/** Whether the words are a country’s English name. */
export function isCountryName(words: string): boolean {
	return countries.getAlpha2Code(words, 'en') !== undefined;
}

/** The first that holds words. */
export function firstWords(...candidates: (string | null | undefined)[]): string | null {
	return candidates.find((words) => words !== null && words !== undefined && words.trim() !== '') ?? null;
}

/** A value whose entities are escaped though it is no HTML: `Product &amp; Operations`. */
export function unescapeWords(words: string): string {
	return decodeHTML(words).replace(/\s+/g, ' ').trim();
}

/** HTML that some rows escape as a whole, and others send as it is. */
export function unescapeHtml(html: string): string {
	return /^\s*&lt;[a-z]/i.test(html) ? decodeHTML(html) : html;
}

/** Words of a row as a part of an address; half a surrogate pair, which cannot be part of one, is replaced. */
export function pathPart(words: string): string {
	return encodeURIComponent(words.toWellFormed());
}

/** A part of an advert: its heading, null where it has none, and its HTML. */
export type Section = readonly [heading: string | null | undefined, html: string | null | undefined];

/** The parts of an advert as one text, each below its heading; a heading without words below it is left out. */
export function advertText(...sections: readonly Section[]): string {
	return sections
		.flatMap(([heading, html]) => {
			const words = plainText(html);
			return words === '' ? [] : [plainText(heading), words];
		})
		.filter((part) => part !== '')
		.join('\n\n');
}
