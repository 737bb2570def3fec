import type { Reading } from '#facts/reading.ts';
import type { Evidence } from '#domain/listing.ts';
import { countryName } from '#filter/facets.ts';
import { siteFacets } from '#filter/site-choices.ts';
import { isConverted, yearlyPay } from '#filter/yearly-pay.ts';
import { plural, statedPay } from '#site/format.ts';
import { aboutSiteMoney } from '#site/site-money.ts';
import type { Labels } from './labels.ts';

/** A fact in a word or two, with its evidence. */
export interface Fact {
	heading: string;
	says: string;
	/** More sentences about it. */
	more: string[];
	quotes: Evidence[];
}

const NOT_STATED = 'not stated';

/**
 * Pay, place, level and the site’s facets, in this order. If the advert does not state a fact, the fact says so.
 * @param locations places from the separate field
 * @param language name of the advert’s language, unless it is English
 */
export function factsOf(
	reading: Reading,
	labels: Labels,
	locations: readonly string[] = [],
	language: string | null = null,
): Fact[] {
	const { level, years, named } = reading;
	const read = [payFact(reading), placeFact(reading, labels, locations)];
	return [
		// The rules miss most of what other languages say, so we must not claim that the advert does not state it.
		...read.map((fact) =>
			fact.says === NOT_STATED && language !== null
				? { ...fact, says: 'not read', more: [`The advert may say it in ${language}.`] }
				: fact,
		),
		{
			heading: 'Level',
			says: level === null ? NOT_STATED : labels.level(level.value),
			more: years === null ? [] : [`${plural(years.value, 'year')} or more asked for`],
			quotes: [...(level?.evidence ?? []), ...(years?.evidence ?? [])],
		},
		...siteFacets.map(({ name, heading }) => {
			const found = named[name] ?? [];
			return {
				heading,
				says: found.map(({ value }) => labels.named(name, value)).join(', ') || NOT_STATED,
				more: [],
				quotes: found.flatMap(({ evidence }) => evidence.slice(0, 1)),
			};
		}),
	];
}

const BASIS = { base: 'base pay', ote: 'on-target earnings', total: 'everything together' };

function payFact({ pay }: Reading): Fact {
	if (pay === null) {
		return {
			heading: 'Pay',
			says: NOT_STATED,
			more: ['We found no pay in the advert. Ask for the range.'],
			quotes: [],
		};
	}
	const { stated, raw, doubts } = pay;
	const yearly = yearlyPay(pay);
	const about = yearly && isConverted(stated) ? [`About ${aboutSiteMoney(yearly)} a year`] : [];
	return {
		heading: 'Pay',
		says: statedPay(stated),
		more: [...(stated.basis ? [BASIS[stated.basis]] : []), ...about, ...doubts.map((doubt) => `Doubt: ${doubt}`)],
		quotes: [{ words: raw.slice(0, 240), from: 'text', at: null, rule: 'pay' }],
	};
}

const ways = {
	worldwide: 'Remote, worldwide',
	unspecified: 'Remote, but the advert does not say from where',
	hybrid: 'Hybrid',
	onsite: 'On site',
};

/** Whether the evidence says how the work is done: remotely, hybrid or on site. A place alone does not. */
const saysHow = ({ rule, words }: Evidence): boolean =>
	!/^place\/location/.test(rule) || /\b(?:on[- ]?site|in[- ](?:office|person)|office|headquarters|hq)\b/i.test(words);

/** `Location: Toronto, ON` → `Toronto, ON` */
const withoutLabel = (words: string): string => words.replace(/^[^:\n]{0,24}:\s*/, '');

function placeFact({ remote }: Reading, labels: Labels, locations: readonly string[]): Fact {
	const heading = 'Place';
	if (remote === null) {
		const place = locations.join('; ');
		if (place !== '')
			return {
				heading,
				// Some boards give only a country code such as `FR`.
				says: /^[A-Z]{2}$/.test(place) ? countryName(place) : place,
				more: ['The advert does not say whether the job is remote or on site. Ask.'],
				quotes: [{ words: place, from: 'location', at: null, rule: 'place/location' }],
			};
		return { heading, says: NOT_STATED, more: ['The advert does not say where the work is done. Ask.'], quotes: [] };
	}
	const { scope, countries, regions, timezones, evidence } = remote;
	const places = [...regions.map(labels.region), ...countries.map(countryName)].join(', ');
	const zones = timezones === null ? [] : [timezones];
	const [first] = evidence;
	if (scope === 'onsite' && first && !evidence.some(saysHow))
		return {
			heading,
			says: `In ${withoutLabel(first.words)}`,
			more: ['The advert does not say whether the job is on site. Ask.', ...zones],
			quotes: evidence.slice(0, 2),
		};
	const way = scope === 'region' ? 'Remote from' : ways[scope];
	return {
		heading,
		says: [way, places].filter(Boolean).join(': ') || NOT_STATED,
		more: zones,
		quotes: evidence.slice(0, 2),
	};
}
