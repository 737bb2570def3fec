import { expect, test } from 'vitest';
import { Measure } from '#domain/measure.ts';
import { optionsFor } from '#filter/facets.ts';
import { formatQuery } from '#filter/query.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import { queryOfMeasure } from './measured-jobs.ts';

const options = optionsFor(randomListings(200, 4), testVocabulary);
const queryOf = (measure: object) => {
	const query = queryOfMeasure(Measure.parse({ ...measure, expect: { atLeast: 0 } }), options);
	return query && formatQuery(query);
};
const share = { tool: ['triton', 'mlflow'] };

test.each([
	[{ share }, 'tool=triton,mlflow'],
	[{ share: { titleLevel: 'senior' }, of: { country: 'US' } }, 'level=senior&country=us'],
	[
		{ quantile: { of: 'years' }, of: { level: ['mid', 'senior'], named: { cloud: 'aws' } } },
		'level=mid,senior&cloud=aws',
	],
])('returns the filters that show the jobs counted by %j', (measure, query) => expect(queryOf(measure)).toBe(query));

test.each([
	{ share, of: { without: { named: { cloud: 'aws' } } } },
	{ share, of: { region: 'europe' } },
	{ share, of: { source: 'ats' } },
	{ share, of: { role: 'sre' } },
	{ share, of: { strict: true } },
	{ share: { states: 'pay' } },
	{ share: { workplace: 'remote' } },
	{ share: { topic: 'on-call' } },
	{ rank: { among: 'tool', first: ['triton'], before: ['mlflow'] } },
	{ share: { tool: 'cobol' } },
])('returns null for %j, which no filter can express', (measure) => expect(queryOf(measure)).toBeNull());
