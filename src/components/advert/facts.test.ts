import { expect, test } from 'vitest';
import type { Evidence, Remote } from '#domain/listing.ts';
import type { Reading } from '#facts/reading.ts';
import { factsOf } from './facts.ts';
import { labelsOf } from './labels.ts';

const labels = labelsOf(
	{ roles: [], tools: [], specialisations: [], facets: [], levels: [], regions: [], topics: [] } as never,
	null,
);
const evidence = (words: string, rule: string, from: Evidence['from'] = 'text'): Evidence => ({
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

test('does not call a job on site if the advert names only a city', () => {
	const words = 'In Toronto, ON. The advert does not say whether the job is on site. Ask.';
	expect(place(onSite(evidence('Toronto, ON', 'place/location', 'location')))).toBe(words);
	expect(place(onSite(evidence('Location: Toronto, ON', 'place/location-line')))).toBe(words);
});

test('calls a job on site if a field, the text or the place says so', () => {
	expect(place(onSite(evidence('workplace: onsite', 'place/workplace-field', 'field')))).toBe('On site: Canada');
	expect(place(onSite(evidence('You work in our office', 'place/text')))).toBe('On site: Canada');
	expect(place(onSite(evidence('Toronto (on-site)', 'place/location', 'location')))).toBe('On site: Canada');
});

test('shows a place that does not say whether the job is remote', () => {
	expect(place(null, ['Brazil'])).toBe('Brazil. The advert does not say whether the job is remote or on site. Ask.');
	expect(place(null)).toBe('not stated. The advert does not say where the work is done. Ask.');
});

test('says where a remote job can be done from', () => {
	const remote = { countries: ['PT'], regions: [], timezones: null, evidence: [] };
	expect(place({ scope: 'region', ...remote })).toBe('Remote from: Portugal');
	expect(place({ scope: 'worldwide', ...remote, countries: [] })).toBe('Remote, worldwide');
	expect(place({ scope: 'hybrid', ...remote })).toBe('Hybrid: Portugal');
});
