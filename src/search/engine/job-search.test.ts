import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { readFactTerms, readFacets, readVocabulary } from '#classify/vocabulary.ts';
import { optionsFor, type Options } from '#filter/facets.ts';
import { currenciesWith } from '#filter/site-currencies.ts';
import { formatQuery } from '#filter/query.ts';
import { readRates } from '#classify/rates.ts';
import { readNames } from '../records/read-names.ts';
import { readJobSearch } from './job-search.ts';
import { mayBeJobSearch } from './may-be-job-search.ts';
import { rolesIn } from './names.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

const content = contentFolder;
const names = readNames(content);
let options: Options;

beforeAll(() => {
	const { levels, regions } = readVocabulary(content);
	const labelled = (terms: readonly { slug: string; label: string }[]) =>
		terms.map(({ slug, label }) => ({ value: slug, label }));
	options = optionsFor([], {
		tracks: [],
		levels: levels.map(({ slug, label }) => ({ value: slug, label })),
		named: Object.fromEntries(readFacets(content).map(({ name, terms }) => [name, labelled(terms)])),
		specialisations: [],
		tools: [],
		kinds: [],
		sources: [],
		regions,
		conditions: readFactTerms(content),
		payFloors: [150],
		currencies: currenciesWith(readRates(readFileSync(`${dataFolder}/exchange-rates.yaml`, 'utf8'))),
		roles: [],
	});
	// Of a list with a job open to all of Europe.
	options.scope = ['worldwide', 'europe'].map((value) => ({ value, label: value }));
});

const read = (words: string) => {
	const { rest } = rolesIn(words, names);
	const search = mayBeJobSearch(rest, names.jobs) ? readJobSearch(rest, names.jobs, options) : null;
	return search === null ? null : [formatQuery(search.query), ...search.unread];
};

it.each([
	['remote sre germany 100k', 'country=de&min=100&currency=eur'],
	['remote sre jobs germany 100k', 'country=de&min=100&currency=eur'],
	['SRE jobs Germany $120,000', 'country=de&min=120'],
	['senior data engineer remote portugal', 'level=senior&country=pt'],
	['remote worldwide devops', 'scope=worldwide'],
	['junior ml engineer jobs', 'level=junior'],
	['mlops jobs no degree', 'degree=no-degree'],
	['sre jobs with visa sponsorship uk', 'country=gb&sponsorship=sponsorship'],
	['freelance data engineer jobs', 'employment=contract'],
	['devops jobs over 90k eur in toronto', 'country=ca&min=90&currency=eur'],
	['aws sre jobs us', 'cloud=aws&country=us'],
	['devops jobs dach', 'scope=europe'],
	['remote data engineer 200k+', 'min=200'],
])('reads %j as a search for jobs', (words, query) => {
	expect(read(words)).toEqual([query]);
});

it('returns the words that match no filter', () => {
	expect(read('part-time sre jobs in poland')).toEqual(['country=pl', 'part-time']);
});

it.each([
	'sre salary germany',
	'senior sre interview',
	'remote sre',
	'sre on-call 5 years',
	'mlops jobs',
	'how much does a senior data engineer earn in spain',
	'k8s',
])('does not read %j as a search for jobs', (words) => {
	expect(read(words)).toBeNull();
});
