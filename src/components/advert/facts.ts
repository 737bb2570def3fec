import type { Reading } from '#facts/reading.ts';
import type { Evidence } from '#domain/listing.ts';
import { countryName } from '#filter/facets.ts';
import { aboutDollars, plural, statedPay } from '#site/format.ts';
import type { Labels } from './labels.ts';

/** A fact, in a word or two; then what it rests on. */
export interface Fact {
	heading: string;
	says: string;
	/** Further sentences. */
	more: string[];
	quotes: Evidence[];
}

const NOT_STATED = 'not stated';

/** Pay, place, level and cloud as read, in that order; what an advert does not say is said to be so. */
export function factsOf(reading: Reading, labels: Labels): Fact[] {
	const { level, years, clouds } = reading;
	return [
		payFact(reading),
		placeFact(reading, labels),
		{
			heading: 'Level',
			says: level === null ? NOT_STATED : labels.level(level.value),
			more: years === null ? [] : [`${plural(years.value, 'year')} or more asked for`],
			quotes: [...(level?.evidence ?? []), ...(years?.evidence ?? [])],
		},
		{
			heading: 'Cloud',
			says: clouds.map(({ value }) => labels.cloud(value)).join(', ') || NOT_STATED,
			more: [],
			quotes: clouds.flatMap(({ evidence }) => evidence.slice(0, 1)),
		},
	];
}

const BASIS = { base: 'base pay', ote: 'on-target earnings', total: 'everything together' };

function payFact({ pay }: Reading): Fact {
	if (pay === null) {
		return {
			heading: 'Pay',
			says: NOT_STATED,
			more: ['It says nothing of pay that can be read: ask for the range.'],
			quotes: [],
		};
	}
	const { stated, usd, raw, doubts } = pay;
	const isForeign = stated.currency !== 'USD' || stated.period !== 'year';
	const inDollars = isForeign && usd ? [`About ${aboutDollars(usd)} a year`] : [];
	return {
		heading: 'Pay',
		says: statedPay(stated),
		more: [...(stated.basis ? [BASIS[stated.basis]] : []), ...inDollars, ...doubts.map((doubt) => `Doubt: ${doubt}`)],
		quotes: [{ words: raw.slice(0, 240), from: 'text', at: null, rule: 'pay' }],
	};
}

const ways = {
	worldwide: 'Worldwide',
	region: '',
	unspecified: 'Remote, from where is not stated',
	hybrid: 'Hybrid',
	onsite: 'On site',
};

function placeFact({ remote }: Reading, labels: Labels): Fact {
	if (remote === null) {
		return {
			heading: 'Remote from',
			says: NOT_STATED,
			more: ['Nothing in it says where the work is done: ask.'],
			quotes: [],
		};
	}
	const { scope, countries, regions, timezones, evidence } = remote;
	const places = [...regions.map(labels.region), ...countries.map(countryName)].join(', ');
	return {
		heading: 'Remote from',
		says: [ways[scope], places].filter(Boolean).join(': ') || NOT_STATED,
		more: timezones === null ? [] : [timezones],
		quotes: evidence.slice(0, 2),
	};
}
