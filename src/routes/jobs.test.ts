import { cloud } from '#filter/testing/random-listings.ts';
import { expect, test } from 'vitest';
import { dimensions, NOT_STATED, optionsFor } from '#filter/facets.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import { belowJobs, comparedPath, jobsOfChoicePath, jobsPath, numberedPath } from './jobs.ts';

test('writes only the filters that are set', () => {
	expect(jobsPath('sre')).toBe('/jobs/sre/');
	expect(jobsPath('sre', { tool: ['kafka', 'dbt'], min: 150, page: 2 })).toBe(
		'/jobs/sre/?tool=kafka,dbt&min=150&page=2',
	);
	// @ts-expect-error A filter that does not exist.
	jobsPath('sre', { spec: ['gpu-clusters'] });
});

test('numbers the pages of a list, except the first', () => {
	expect([1, 2].map((page) => belowJobs(numberedPath(jobsPath('sre'), page)))).toEqual(['sre', 'sre/page/2']);
});

test('lists the compared listings in the address, or none', () => {
	expect(comparedPath([])).toBe('/jobs/compare/');
	expect(comparedPath(['aaaaaaaa', 'bbbbbbbb'])).toBe('/jobs/compare/?ids=aaaaaaaa,bbbbbbbb');
});

test('no two lists of a role share an address', () => {
	const options = optionsFor(randomListings(40, 3), testVocabulary);
	const paged = dimensions.filter((name) => !['tool', 'kind', 'source'].includes(name));
	const paths = paged.flatMap((dimension) =>
		options[dimension]
			.filter(({ value }) => dimension !== 'country' || value !== NOT_STATED)
			.map(({ value }) => jobsOfChoicePath('sre', dimension, value)),
	);
	expect(paths).toContain('/jobs/sre/level-not-stated/');
	expect(paths).toContain('/jobs/sre/remote-us/');
	expect(new Set(paths).size).toBe(paths.length);
});

test.each([
	['track', 'serving', 'track-serving'],
	['scope', 'europe', 'remote-europe'],
	['country', 'pt', 'remote-pt'],
	['pay', '150', 'pay-from-150k'],
	['pay', NOT_STATED, 'pay-not-stated'],
	['scope', NOT_STATED, 'remote-not-stated'],
	[cloud, 'aws', 'aws'],
	[cloud, NOT_STATED, 'cloud-not-stated'],
	['kind', NOT_STATED, 'kind-not-stated'],
] as const)('the list of %s %s has the slug %s', (dimension, value, slug) => {
	expect(jobsOfChoicePath('sre', dimension, value)).toBe(`/jobs/sre/${slug}/`);
});
