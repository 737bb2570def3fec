import { expect, test } from 'vitest';
import type { Evidence, Remote } from '#domain/listing.ts';
import type { Reading } from '#facts/reading.ts';
import { factsOf } from './facts.ts';
import { labelsOf } from './labels.ts';

const labels = labelsOf(
	{ roles: [], tools: [], specialisations: [], facets: [], levels: [], regions: [], topics: [] } as never,
	null,
);
const said = (words: string, rule: string, from: Evidence['from'] = 'text'): Evidence => ({
	words,
	from,
	at: null,
	rule,
});
const place = (remote: Partial<Remote> | null, locations: string[] = []) => {
	const reading = { level: null, years: null, named: {}, pay: null, remote } as unknown as Reading;
	const { says, more } = factsOf(reading, labels, locations).find(({ heading }) => heading === 'Place') ?? {};
	return [says, ...(more ?? [])].join('. ');
};
const onSite = (...evidence: Evidence[]): Partial<Remote> => ({
	scope: 'onsite',
	countries: ['CA'],
	regions: [],
	timezones: null,
	evidence,
});

test('a bare city is not called on site', () => {
	const words = 'In Toronto, ON. Whether on site, the advert does not say: ask.';
	expect(place(onSite(said('Toronto, ON', 'place/location', 'location')))).toBe(words);
	expect(place(onSite(said('Location: Toronto, ON', 'place/location-line')))).toBe(words);
});

test('on site is said where a field, the text or the place itself says so', () => {
	expect(place(onSite(said('workplace: onsite', 'place/workplace-field', 'field')))).toBe('On site: Canada');
	expect(place(onSite(said('You work in our office', 'place/text')))).toBe('On site: Canada');
	expect(place(onSite(said('Toronto (on-site)', 'place/location', 'location')))).toBe('On site: Canada');
});

test('a place that says nothing of how the work is done is still told', () => {
	expect(place(null, ['Brazil'])).toBe('Brazil. Whether remote or on site, the advert does not say: ask.');
	expect(place(null)).toBe('not stated. Nothing in it says where the work is done: ask.');
});

test('a remote job says from where', () => {
	const remote = { countries: ['PT'], regions: [], timezones: null, evidence: [] };
	expect(place({ scope: 'region', ...remote })).toBe('Remote from: Portugal');
	expect(place({ scope: 'worldwide', ...remote, countries: [] })).toBe('Remote, worldwide');
	expect(place({ scope: 'hybrid', ...remote })).toBe('Hybrid: Portugal');
});
