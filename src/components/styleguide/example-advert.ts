import type { Guide } from '#guide/load-guide.ts';
import { nameInRole } from '#guide/load-guide.ts';
import type { Listing } from '#domain/listing.ts';
import { measurePay } from '#listings/measured-pay.ts';
import type { Against, Line } from '#listings/guide-context.ts';
import type { Question } from '#listings/questions.ts';
import type { Board } from '#listings/role-listings.ts';
import { found } from './example-listings.ts';

// One advert that says much, and what it is read against; as fixed as the other examples.

const quote = (words: string) => found('', words).evidence;

/** The listing as an advert that shows flags and was edited and put up again. */
export function exampleAdvert(listing: Listing, { signals }: Guide): Listing {
	const [place] = listing.seenOn;
	return {
		...listing,
		firstSeen: '2026-11-12',
		seenOn: place ? [place, { ...place, source: 'lever' }] : [],
		flags: signals.map(({ id, data }) =>
			found(
				nameInRole(id),
				data.polarity === 'red' ? 'our first model will go live next year' : 'you own releases and how we roll back',
			),
		),
		history: {
			edits: [
				{ on: '2026-11-15', what: 'pay', from: null, to: '$185,000–230,000' },
				{ on: '2026-11-19', what: 'title', from: 'MLOps engineer', to: listing.title },
			],
			reposts: [{ on: '2026-11-17', url: listing.url }],
		},
	};
}

const toolsOf: Record<string, string[]> = { serving: ['triton', 'kubernetes'], platform: ['kubernetes'] };

/** What it is read against. */
export function exampleAgainst({ signals, pay }: Guide, { listings, facets }: Board): Against {
	return {
		lines: facets.tracks.map(({ value, title, line }) => ({
			name: value,
			title,
			letter: line as Line['letter'],
			tools: toolsOf[value] ?? [],
			stops: 8,
		})),
		names: { role: String, blurb: String, work: () => null },
		checks: [],
		signals,
		canFlag: true,
		flagged: new Map(signals.map(({ id }, at) => [nameInRole(id), at + 1])),
		pay: { region: 'United States', bands: pay.data.bands },
		measured: new Map(facets.levels.map(({ value }) => [value, measurePay(listings, value, 'US')])),
	};
}

/** Of its questions two are answered and two are open. */
export const exampleQuestions: Question[] = [
	{
		name: 'update-cadence',
		title: 'How often models change',
		ask: 'How often are production models updated?',
		href: '#asks',
		quotes: quote('models are retrained nightly and go live after automated tests'),
	},
	{
		name: 'reporting-line',
		title: 'Where the team sits',
		ask: 'To whom does it report?',
		href: '#asks',
		quotes: quote('you report to the platform lead'),
	},
	{
		name: 'gpu-strategy',
		title: 'The GPU compute strategy',
		ask: 'Where do your GPUs come from, how busy are they, and who pays?',
		href: '#asks',
		quotes: [],
	},
	{ name: 'fact-contract', title: 'Contract', ask: 'Is this employment or a contract?', href: null, quotes: [] },
];
