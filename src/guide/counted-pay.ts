import { compareText } from '#domain/compare.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import type { CountedPay } from '../measure/counted-pay.ts';
import { homeCountry } from '#filter/home-country.ts';
import { siteCurrency } from '#filter/site-pay.ts';
import { newestEdition, payOfEdition } from './claim-verdicts.ts';
import { behindWords, lackWords, splitWords } from './verdict-words.ts';

const known = new Map<string, Promise<CountedPay>>();

/** Pay stated in the newest edition’s adverts for a role and level in the site’s home country; null means all levels. */
export function countedPay(role: string, level: LevelSlug | null): Promise<CountedPay> {
	const key = `${role} ${level}`;
	const counted =
		known.get(key) ?? payOfEdition({ level, country: homeCountry().code, currency: siteCurrency.code }, role);
	known.set(key, counted);
	return counted;
}

/** The same for each other country and currency with enough adverts for a median, all levels together. */
export async function countedPayElsewhere(role: string): Promise<CountedPay[]> {
	const facts = (await newestEdition())?.facts ?? [];
	const countries = new Set<string>();
	const home = homeCountry().code;
	for (const { role: factRole, country, pay } of facts)
		if (factRole === role && country !== null && country !== home && pay) countries.add(`${country} ${pay.currency}`);
	const counted = [...countries].toSorted(compareText).map((pair) => {
		const [country = '', currency = ''] = pair.split(' ');
		return payOfEdition({ level: null, country, currency }, role);
	});
	return (await Promise.all(counted)).filter(({ median }) => median !== null);
}

/** Why there is no median: `too few: 5 adverts (at least 6 needed)` */
export function lackingWords({ lacking: { lacks, splits }, behind, currency }: CountedPay): string {
	if (lacks.length > 0) return behind.adverts === 0 ? 'none states it' : `too few: ${lackWords(lacks)}`;
	const [split] = splits;
	return split
		? `depends on ${split.by}: ${splitWords(split, 'pay', currency)}`
		: `a few employers have most of the ${behindWords(behind)}`;
}
