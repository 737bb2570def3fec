import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Listing } from '#facts/listing.ts';
import { readSnapshot } from '#night-file/snapshot-file.ts';
import { factsOfNight, yearlyBase } from './tonight.ts';
import { dataFolder } from '#site-config/site-folder.ts';

const file = `${dataFolder}/snapshot/snapshot.ndjson`;
const lines = readSnapshot(readFileSync(file), file).lines as Listing[];

test('reads topics of tonight’s jobs, and none of a job kept from a night that did not read them', () => {
	const onCall = lines.find(({ topics }) => topics?.includes('on-call'));
	const { topics, ...older } = onCall ?? {};
	const facts = [onCall, older].flatMap((line) => factsOfNight([Listing.parse(line)], []));
	expect(facts.map((one) => one.topics)).toEqual([topics, null]);
});

const [line] = lines;
if (!line) throw new Error('no listing');
/** The facts of a night with one job: the first listing with these changes. */
const factsOf = (given: Partial<Listing>) => factsOfNight([{ ...line, ...given }], [])[0];

test('assigns a job to the month in which it was published, if its feed says so', () => {
	const days = { publishedOn: '2026-08-31', firstSeen: '2026-11-02' };
	expect(factsOf(days)?.month).toBe('2026-08');
	expect(factsOf({ ...days, publishedOn: null })?.month).toBe('2026-11');
});

test.each([
	[['US'], 'US'],
	[['CA', 'US'], null],
	[[], null],
])('assigns a job open to %j to the country %j', (countries, country) =>
	expect(factsOf({ remote: { ...line.remote, countries } })?.country).toBe(country),
);

test.each([
	['level/title', 'title'],
	['level/years', 'years'],
	['level/words', 'text'],
])('a level found by the rule %s was read from the %s', (rule, from) => {
	const evidence = [{ words: 'senior', from: 'text' as const, at: 0, rule }];
	expect(factsOf({ level: { value: 'senior', evidence } })?.levelFrom).toBe(from);
});

test('counts a job that an employer advertises in several cities once, and again at another level', () => {
	const evidence = [{ words: 'senior', from: 'title' as const, at: null, rule: 'level/title' }];
	const at = (city: string, value: 'senior' | 'staff') => ({
		...line,
		title: `SRE, ${city}`,
		locations: [city],
		level: { value, evidence },
	});
	const night = [at('Berlin', 'senior'), at('Lisbon', 'senior'), at('Oslo', 'staff')];
	expect(factsOfNight(night, []).map(({ level }) => level)).toEqual(['senior', 'staff']);
});

describe('base pay for a year', () => {
	const stated = { min: 5000, max: 6000.4, currency: 'EUR', period: 'month', basis: null } as const;
	const of = (given: object) =>
		yearlyBase({ stated: { ...stated, ...given }, usd: null, raw: '-', from: 'text', doubts: [] });

	test('is twelve times that of a month, in whole units', () =>
		expect(of({})).toEqual({ min: 60_000, max: 72_005, currency: 'EUR' }));

	test('is open at an end that is not stated', () =>
		expect(of({ max: null })).toMatchObject({ min: 60_000, max: null }));

	test.each([{ basis: 'ote' }, { basis: 'total' }, { period: 'week' }, { period: 'day' }, { period: 'hour' }])(
		'is null for %j',
		(given) => expect(of(given)).toBeNull(),
	);
});
