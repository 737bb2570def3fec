import currencies from 'currency-codes';
import countries from 'i18n-iso-countries';
import { readVocabulary } from '#classify/vocabulary.ts';
import { fold } from '#domain/letters.ts';
import { contentFolder } from '#site-config/site-folder.ts';

/** Languages whose country names adverts use. The first whose name it is decides what a name of two countries means. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl'];

/** Where adverts in a language other than English are from: they name these countries in it, and no far island. */
const nearby: Readonly<Record<string, readonly string[]>> = {
	de: ['europe'],
	fr: ['europe', 'mena'],
	es: ['europe', 'latam'],
	pt: ['europe', 'latam'],
	it: ['europe'],
	nl: ['europe'],
	pl: ['europe'],
};

/**
 * The names that the rules for places and pay need of ISO 3166 and 4217, as a module: the packages that have them weigh a
 * browser that reads adverts down by ten times as much.
 */
export function isoNames(): string {
	const known = new Set<string>();
	const isNew = (name: string): boolean => {
		const before = known.size;
		return known.add(fold(name)).size > before;
	};
	const { regions } = readVocabulary(contentFolder);
	const named = languages.flatMap((language) => {
		const near = new Set(regions.flatMap(({ slug, countries: of }) => (nearby[language]?.includes(slug) ? of : [])));
		// Of Dutch the package has official names first, “Republiek Letland”, which no advert writes.
		const select = language === 'nl' ? 'alias' : 'all';
		return Object.entries(countries.getNames(language, { select }))
			.filter(([code]) => language === 'en' || near.has(code))
			.flatMap(([code, all]) =>
				[all]
					.flat()
					.filter(isNew)
					.map((name) => ({ code, name })),
			);
	});
	const byCountry = [...Map.groupBy(named, ({ code }) => code)].map(
		([code, all]) => `${code}${all.map(({ name }) => name).join('|')}`,
	);
	return [
		'// Made by `npm run manual` of i18n-iso-countries and currency-codes; nobody edits it.',
		'',
		'/** What one text holds, for it is fewer bytes in the browser than a list. */',
		'const parts = (text: string, mark: string): string[] => text.split(mark);',
		'',
		`/** Names of countries by ISO 3166 code, of these languages: ${languages.join(', ')}. Of the later, what the earlier lack, of countries near those that speak it. */`,
		'export const countryNames: Readonly<Record<string, readonly string[]>> = Object.fromEntries(',
		`parts(${JSON.stringify(byCountry.join(';'))}, ';').map((one) => [one.slice(0, 2), parts(one.slice(2), '|')]));`,
		'',
		'/** ISO 4217 codes. */',
		`export const currencyCodes: readonly string[] = parts(${JSON.stringify(currencies.codes().join(' '))}, ' ');`,
		'',
	].join('\n');
}
