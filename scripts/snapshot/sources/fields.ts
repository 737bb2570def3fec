import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { decodeHTML } from 'entities';
import { z } from 'zod';
import { PayPeriod } from '#domain/pay.ts';
import type { PayField, WorkplaceField } from '#domain/posting.ts';
import { plainText } from '#plain-text/plain-text.ts';

countries.registerLocale(english);

/** An id as text. `readJson` already returns numbers that a double cannot hold as text. */
export const Id = z.union([z.int(), z.string().min(1).max(100)]).transform(String);

/** A string that a feed may leave out. */
export const OptionalString = z
	.string()
	.nullish()
	.transform((words) => words ?? null);

/** Schemas for several string fields that a feed may leave out. */
export function optionalStrings<const Name extends string>(...names: Name[]): Record<Name, typeof OptionalString> {
	return Object.fromEntries(names.map((name) => [name, OptionalString])) as Record<Name, typeof OptionalString>;
}

/** One or several strings, joined with commas; null if there are none. */
export const JoinedStrings = z
	.union([z.string(), z.array(z.string())])
	.nullish()
	.transform((list) => firstNonBlank([list ?? []].flat().join(', ')));

/** A field with the place of work. Any value not listed in `meanings` makes the row invalid. */
export function workplaceField(meanings: Record<string, WorkplaceField | null>) {
	return z
		.enum(Object.keys(meanings))
		.nullish()
		.transform((value) => meanings[value ?? ''] ?? null);
}

/** The employer’s name on boards of many employers; a row without it cannot be shown. */
export const EmployerName = z.string().trim().min(1);

/** An amount as a number, or as text with or without thousands separators; null for anything else. “0” stays 0. */
export const Amount = z
	.union([z.number(), z.string()])
	.nullish()
	.transform((value) => {
		if (typeof value === 'number') return value;
		const text = value?.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '') ?? '';
		return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
	});

/**
 * Reads pay from the fields of a feed; empty if neither end of the range is stated. The interval is as in the feed: `YEAR`,
 * `1 MONTH`, `per-hour-wage`. Amounts without an interval (null, `NONE`), or with an unusual one (`2 WEEK`, `one-time`), are
 * ignored, because they could be taken for yearly pay.
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

/** Names of places in the feed’s order, without empty ones and repeats. */
export function places(names: readonly (string | null | undefined)[]): string[] {
	return [...new Set(names.map((name) => name?.trim() ?? '').filter((name) => name !== ''))];
}

/** City, region and country joined as one place, without empty parts and repeats. */
export function placeName(...parts: readonly (string | null | undefined)[]): string {
	return places(parts).join(', ');
}

/**
 * The country that all addresses of a row share, as ISO alpha-2. null if one is empty, unknown or different, because a single code
 * would lose information.
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
 * Replaces an ISO code by the country’s English name, so that “Toronto, CA” is not read as California. Other text is returned
 * unchanged.
 */
export function countryName(words: string | null): string | null {
	if (words === null || !/^[A-Za-z]{2}$/.test(words)) return words;
	return countries.getName(words.toUpperCase(), 'en') ?? words;
}

/** Whether the text is the English name of a country. */
export function isCountryName(words: string): boolean {
	return countries.getAlpha2Code(words, 'en') !== undefined;
}

/** The first string that is not blank. */
export function firstNonBlank(...candidates: (string | null | undefined)[]): string | null {
	return candidates.find((words) => words !== null && words !== undefined && words.trim() !== '') ?? null;
}

/** Decodes entities in a value that is not HTML: `Product &amp; Operations`. */
export function unescapeWords(words: string): string {
	return decodeHTML(words).replace(/\s+/g, ' ').trim();
}

/** Decodes HTML if it is escaped as a whole, as in some rows of a feed. */
export function unescapeHtml(html: string): string {
	return /^\s*&lt;[a-z]/i.test(html) ? decodeHTML(html) : html;
}

/** Encodes a string as a part of an address. Half a surrogate pair, which cannot be encoded, is replaced. */
export function pathPart(words: string): string {
	return encodeURIComponent(words.toWellFormed());
}

/** A section of an advert: its heading, null if it has none, and its HTML. */
export type Section = readonly [heading: string | null | undefined, html: string | null | undefined];

/** Joins the sections of an advert into one text, each below its heading. A heading without a text is left out. */
export function advertText(...sections: readonly Section[]): string {
	return sections
		.flatMap(([heading, html]) => {
			const words = plainText(html);
			return words === '' ? [] : [plainText(heading), words];
		})
		.filter((part) => part !== '')
		.join('\n\n');
}
