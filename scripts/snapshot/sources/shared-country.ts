import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

countries.registerLocale(english);

/**
 * The one country that all addresses of a row lie in, as ISO alpha-2. null where one is empty, is not a country, or
 * names another: a single code would then say less than the feed does.
 */
export function sharedCountry(names: readonly (string | null)[]): string | null {
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
