import type { AdvertFacts } from '#domain/edition.ts';
import { hasOwnName } from '#domain/own-name.ts';
import { yearlyBase } from '../../src/measure/tonight.ts';
import { classify } from '#facts/classify.ts';
import type { Rulebook } from '#facts/prepared-advert.ts';
import { readLocation } from '#classify/place/location.ts';
import type { Reading } from '#facts/reading.ts';
import { payFromFeed } from './feed-pay.ts';
import type { RecordedAdvert } from './recorded-advert.ts';
import { kindOfSource, printsEstimates } from './sources.ts';

/** The facts of one advert without the employer’s number, which is assigned later. Null if it is for none of our roles. */
export function readAdvert(advert: RecordedAdvert, rules: Rulebook): Omit<AdvertFacts, 'employer'> | null {
	const source = kindOfSource(advert.source);
	const isGuess = printsEstimates(advert.source);
	const feed = payFromFeed(advert);
	const locations = placesOf(advert);
	const words = {
		title: advert.title,
		text: advert.text ?? '',
		locations,
		workplace: advert.workplace ?? null,
		countryField: null,
		...feed,
		remoteOnlyBoard: source === 'remote-board',
	};
	const reading = classify(words, rules);
	if (reading.role === null) return null;
	const role = reading.role.value;
	const values = (found: { value: string }[]): string[] => found.map(({ value }) => value);
	const { countries, saysHow } = readLocation(locations.join('; '), rules.vocabulary.regions);
	return {
		month: advert.publishedAt?.slice(0, 7) ?? null,
		country: countries.length === 1 ? (countries[0] ?? null) : null,
		source,
		role,
		alsoRole: reading.alsoRole?.value ?? null,
		strict: rules.vocabulary.roles.some((term) => term.slug === role && hasOwnName(advert.title, term)),
		level: reading.level?.value ?? null,
		levelFrom: levelFrom(reading),
		tracks: values(reading.tracks),
		tools: values(reading.tools),
		named: Object.fromEntries(Object.entries(reading.named).map(([facet, found]) => [facet, values(found)])),
		specialisations: values(reading.specialisations),
		topics: reading.topics,
		years: reading.years?.value ?? null,
		payStated: isGuess ? null : reading.pay !== null,
		pay: isGuess ? null : yearlyBase(reading.pay),
		workplace: workplaceOf(reading, saysHow),
		text: advert.truncated !== true ? 'whole' : words.text.length >= MIN_LONG_TEXT ? 'long' : 'short',
		language: reading.language,
	};
}

/** A cut-off text of at least this many characters still contains the requirements, if not the end of the advert. */
const MIN_LONG_TEXT = 5500;

/** The advert’s own location or, if it has none, the locations of its copies. */
function placesOf({ location, locations }: RecordedAdvert): string[] {
	const own = location?.trim() ?? '';
	return own === '' ? (locations ?? []).filter((place) => place.trim() !== '') : [own];
}

/** Whether the level was read from the title, the text or the years of experience; the rules try them in this order. */
function levelFrom({ level }: Reading): AdvertFacts['levelFrom'] {
	const rule = level?.evidence[0]?.rule;
	if (rule === undefined) return null;
	return rule.startsWith('level/title') ? 'title' : rule === 'level/years' ? 'years' : 'text';
}

/** The nightly run takes an advert that names only a town for office work. In a survey, that counts as “not stated”. */
function workplaceOf({ remote }: Reading, saysHow: boolean): AdvertFacts['workplace'] {
	if (remote === null) return null;
	const isImplied = remote.scope === 'onsite' && remote.evidence.every(({ rule }) => rule === 'place/location');
	if (isImplied && !saysHow) return null;
	return remote.scope === 'hybrid' || remote.scope === 'onsite' ? remote.scope : 'remote';
}
