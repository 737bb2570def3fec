import currencies from 'currency-codes';
import countries from 'i18n-iso-countries';
import { readVocabulary } from '#classify/vocabulary.ts';
import { fold } from '#domain/letters.ts';

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
	const isNew = (code: string, name: string): boolean => {
		const before = known.size;
		return known.add(`${code} ${fold(name)}`).size > before;
	};
	const { regions } = readVocabulary('src/content');
	const names = languages.map((language) => {
		const near = new Set(regions.flatMap(({ slug, countries: of }) => (nearby[language]?.includes(slug) ? of : [])));
		const ofLanguage = Object.entries(countries.getNames(language, { select: 'all' })).filter(
			([code]) => language === 'en' || near.has(code),
		);
		const fresh = ofLanguage.map(([code, all]) => [code, all.filter((name) => isNew(code, name))] as const);
		return Object.fromEntries(fresh.filter(([, all]) => all.length > 0));
	});
	return [
		'// Made by `npm run manual` of i18n-iso-countries and currency-codes; nobody edits it.',
		'',
		`/** Names of countries by ISO 3166 code, a language after the other: ${languages.join(', ')}. Of the later, what the earlier lack, of countries near those that speak it. */`,
		`export const countryNames: readonly Readonly<Record<string, readonly string[]>>[] = ${JSON.stringify(names)};`,
		'',
		'/** ISO 4217 codes. */',
		`export const currencyCodes: readonly string[] = ${JSON.stringify(currencies.codes())};`,
		'',
	].join('\n');
}
