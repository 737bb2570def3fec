import type { AdvertFacts } from '#domain/edition.ts';
import { hasOwnName } from '#domain/own-name.ts';
import { yearlyBase } from '../../src/measure/tonight.ts';
import { classify } from '#facts/classify.ts';
import type { Rulebook } from '#facts/prepared-advert.ts';
import { readLocation } from '#classify/place/location.ts';
import type { Reading } from '#facts/reading.ts';
import { statedByFeed } from './feed-pay.ts';
import type { RecordedAdvert } from './recorded-advert.ts';
import { kindOfSource, printsEstimates } from './sources.ts';

/** The facts of one advert, before its employer has a number; null where it is of none of our roles. */
export function readAdvert(advert: RecordedAdvert, rules: Rulebook): Omit<AdvertFacts, 'employer'> | null {
	const source = kindOfSource(advert.source);
	const isGuess = printsEstimates(advert.source);
	const feed = statedByFeed(advert);
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
		text: advert.truncated !== true ? 'whole' : words.text.length >= LONG ? 'long' : 'short',
		language: reading.language,
	};
}

/** From so many characters on, a text that was cut holds what an advert asks for, if not how it ends. */
const LONG = 5500;

/** The advert’s own location; those of its copies where it has none. */
function placesOf({ location, locations }: RecordedAdvert): string[] {
	const own = location?.trim() ?? '';
	return own === '' ? (locations ?? []).filter((place) => place.trim() !== '') : [own];
}

/** What the level stands on: where the title is silent, the night takes what the text calls the role, then the years. */
function levelFrom({ level }: Reading): AdvertFacts['levelFrom'] {
	const rule = level?.evidence[0]?.rule;
	if (rule === undefined) return null;
	return rule.startsWith('level/title') ? 'title' : rule === 'level/years' ? 'years' : 'text';
}

/** A place and no word on remote work, which the night takes for an office, says nothing here. */
function workplaceOf({ remote }: Reading, saysHow: boolean): AdvertFacts['workplace'] {
	if (remote === null) return null;
	const isImplied = remote.scope === 'onsite' && remote.evidence.every(({ rule }) => rule === 'place/location');
	if (isImplied && !saysHow) return null;
	return remote.scope === 'hybrid' || remote.scope === 'onsite' ? remote.scope : 'remote';
}
