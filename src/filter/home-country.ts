import { countryName, placeInSentence } from '#filter/facets.ts';
import { siteConfig } from '#site-config/site-config.ts';

/** The country whose adverts are counted beside the guides’ pay bands. */
export interface HomeCountry {
	/** ISO 3166: `US` */
	code: string;
	/** `United States` */
	name: string;
	/** Within a sentence: `the United States` */
	words: string;
	/** The same, abbreviated where it is usual: `the US` */
	short: string;
}

export function homeCountry(): HomeCountry {
	const code = siteConfig().pay.country;
	const name = countryName(code);
	const words = placeInSentence(name);
	return { code, name, words, short: code === 'US' ? 'the US' : words };
}
