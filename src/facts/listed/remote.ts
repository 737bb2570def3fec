import { readRemote } from '#classify/place.ts';
import { fact } from '../fact.ts';

/** Where the work may be done from. */
export const remote = fact({
	schema: ({ Remote }) => Remote.describe('Where the work may be done from'),
	read: (advert) => readRemote(advert, advert.rules.vocabulary.regions, advert.rules.decidePlaces),
	question: {
		name: 'place',
		order: 2,
		title: 'Place',
		ask: 'In which countries can you employ me, and during which hours must I be there?',
		isAnswer: ({ scope }) => scope !== 'unspecified',
	},
	columns: [
		{
			name: 'scope',
			type: 'string',
			means: 'How wide the work is open: worldwide, region, unspecified',
			cell: ({ scope }) => scope,
		},
		{
			name: 'countries',
			type: 'string',
			of: 'country',
			means: 'Countries that the advert names, ISO 3166-1 alpha-2',
			cell: ({ countries }) => countries.join(' '),
		},
		{
			name: 'regions',
			type: 'string',
			of: 'region',
			means: 'Regions of the vocabulary that the advert names',
			cell: ({ regions }) => regions.join(' '),
		},
	],
	examples: {
		finds: [
			[{ locations: ['Remote - Peru'] }, { scope: 'region', countries: ['PE'] }],
			['You can work from anywhere in the world.', { scope: 'worldwide' }],
			['This is a fully remote role.', { scope: 'unspecified', countries: [] }],
			['You work three days a week in our office.', { scope: 'hybrid' }],
		],
		misses: ['You fly kites for remote islands.'],
	},
});
