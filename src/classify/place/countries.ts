import countries from 'i18n-iso-countries/index.js';
// Languages whose country names adverts use. The package’s own entry reads all 79, which no browser wants.
import de from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import it from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import nl from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import pl from 'i18n-iso-countries/langs/pl.json' with { type: 'json' };
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };

const languages = [en, de, fr, es, pt, it, nl, pl];
for (const language of languages) countries.registerLocale(language);

/** The names of a country by its ISO code, language by language. */
export const namesByLanguage = (): Record<string, string[]>[] =>
	languages.map(({ locale }) => countries.getNames(locale, { select: 'all' }));

/** Whether letters are an ISO 3166-1 code. */
export const isCountryCode = (code: string): boolean => countries.isValid(code);
