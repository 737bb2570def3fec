import { getEntry } from 'astro:content';
import { countryName } from '#filter/facets.ts';
import type { CountryPay } from '#domain/pay.ts';
import { money, number } from '#domain/pay-words.ts';
import { siteConfig } from '#site-config/site-config.ts';
import type { PayCountry } from '#site-config/schema.ts';
import type { CountedPay } from '../measure/counted-pay.ts';
import { payOfEdition } from './claim-verdicts.ts';
import { lackingWords } from './counted-pay.ts';
import type { Guide } from './load-guide.ts';
import { behindWords, figureWords } from './verdict-words.ts';

/** All figures for a role’s pay in one country. */
export interface PayInCountry extends PayCountry {
	name: string;
	/** From recorded adverts, all levels together. */
	counted: CountedPay;
	/** From a public index; null if the index has too few rows. */
	cited: (CountryPay & { publisher: string }) | null;
}

/** Figures for each country on the site’s pay pages. */
export const payByCountry = (guide: Guide): Promise<PayInCountry[]> =>
	Promise.all(
		siteConfig().pay.countries.map(async (country) => {
			const { code, currency } = country;
			const counted = await payOfEdition({ level: null, country: code, currency }, guide.role.id);
			const cited = guide.pay.data.elsewhere.find((one) => one.country === code && one.currency === currency);
			const source = cited && (await getEntry('sources', cited.source));
			return {
				...country,
				name: countryName(code),
				counted,
				cited: cited ? { ...cited, publisher: source?.data.publisher ?? cited.source } : null,
			};
		}),
	);

/** Whether there is a figure from recorded adverts or from the index, even one that differs between kinds of adverts. */
export const hasFigure = ({ counted, cited }: PayInCountry): boolean =>
	cited !== null || counted.median !== null || counted.lacking.lacks.length === 0;

/** Searchable text: `India: index ₹2,500,000, middle half …; AmbitionBox`. A country without a figure is named with where to look. */
export function payInCountryWords(country: PayInCountry): string {
	const { name, counted, cited, look } = country;
	const figures = [
		counted.median || (hasFigure(country) && !cited) ? `recorded adverts ${countedInWords(counted)}` : null,
		cited ? `a public index ${citedInWords(cited)}` : null,
	].filter((each) => each !== null);
	return `${name}: ${figures.length > 0 ? figures.join('; ') : 'no figure'}. Where to look: ${look.label}`;
}

/** `£60,000 (£54,000–65,000), 25 adverts from 22 employers`, or why there is no median. */
export const countedInWords = (counted: CountedPay): string =>
	counted.median
		? `${figureWords(counted.median, 'pay', counted.currency)}, ${behindWords(counted.behind)}`
		: lackingWords(counted);

/** `£56,000, middle half £45,000–75,000, 475 rows with 146 different amounts` */
export const citedInWords = ({ p25, p50, p75, n, distinct, currency }: CountryPay): string =>
	`${money(p50, currency)}, middle half ${money(p25, currency)}–${number(p75)}, ${number(n)} rows with ${number(distinct)} different amounts`;
