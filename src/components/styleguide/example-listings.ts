import { NOT_STATED, type FacetVocabulary } from '#filter/facets.ts';
import type { Evidence, Listing } from '#domain/listing.ts';
import { emptyQuery } from '#filter/query.ts';
import type { Board } from '#listings/role-listings.ts';
import type { Hub } from '#listings/list-pages.ts';
import { indexOf } from '#filter/listing-index.ts';

// Invented and fixed: the pictures in tests/visual/ must change with the look, not with the night.
const night = '2026-11-24';

const facets: FacetVocabulary = {
	tracks: [
		{ value: 'platform', label: 'Platform', title: 'ML platform and infrastructure', line: 'a' },
		{ value: 'serving', label: 'Serving', title: 'Model deployment and serving', line: 'b' },
		{ value: 'monitoring', label: 'Monitoring', title: 'ML monitoring', line: 'c' },
		{ value: 'cicd', label: 'CI/CD', title: 'CI/CD for machine learning', line: 'd' },
		{ value: 'llmops', label: 'LLM ops', title: 'LLM operations', line: 'e' },
	],
	levels: [
		{ value: 'junior', label: 'Junior' },
		{ value: 'mid', label: 'Mid' },
		{ value: 'senior', label: 'Senior' },
		{ value: 'staff', label: 'Staff' },
	],
	clouds: [
		{ value: 'aws', label: 'AWS' },
		{ value: 'gcp', label: 'GCP' },
		{ value: 'azure', label: 'Azure' },
	],
	specialisations: [],
	regions: [],
	tools: [
		{ value: 'kubernetes', label: 'Kubernetes' },
		{ value: 'triton', label: 'Triton' },
		{ value: 'prometheus', label: 'Prometheus' },
	],
	kinds: [{ value: 'ai-first', label: 'AI-first companies and ML labs' }],
	sources: [{ value: 'greenhouse', label: 'Greenhouse' }],
};

/** A thing found in an advert, with the words it was found by. */
export const found = <T>(value: T, words: string, from: Evidence['from'] = 'text') => ({
	value,
	evidence: [{ words, from, at: null, rule: 'example' }],
});

const work: Record<string, string> = {
	platform: 'run the clusters that other teams build on',
	serving: 'serve models to live traffic',
	monitoring: 'watch drift of the features',
	cicd: 'release models as others release code',
	llmops: 'measure prompts before they go live',
};

interface Example {
	title: string;
	employer: string;
	firstSeen: string;
	level: NonNullable<Listing['level']>['value'] | null;
	tracks: string[];
	clouds: Listing['clouds'][number]['value'][];
	remote: Partial<Listing['remote']>;
	tools?: string[];
	pay: { min: number; max: number; currency?: string; rate?: number } | null;
}

function listing(id: string, example: Example): Listing {
	const { title, employer, firstSeen, level, tracks, clouds, remote, tools = [], pay } = example;
	const slug = employer.toLowerCase().replaceAll(' ', '-');
	const url = `https://jobs.${slug}.example/1`;
	const { min, max, currency = 'USD', rate = 1 } = pay ?? { min: 0, max: 0 };
	return {
		id,
		title,
		employer: { slug, name: employer, kind: 'ai-first' },
		url,
		seenOn: [{ source: 'greenhouse', board: slug, postingId: '1', url }],
		publishedOn: firstSeen,
		firstSeen,
		lastSeen: night,
		employmentType: 'Full time',
		locations: ['Remote'],
		remote: {
			scope: 'region',
			countries: [],
			regions: [],
			timezones: null,
			evidence: [{ words: 'Remote, US time zones', from: 'location', at: null, rule: 'example' }],
			...remote,
		},
		role: found('mlops-engineer', title, 'title'),
		tracks: tracks.map((track) => found(track, work[track] ?? track)),
		level: level && found(level, title, 'title'),
		years: level === 'senior' ? found(5, 'at least 5 years in production') : null,
		clouds: clouds.map((cloud) => found(cloud, `our clusters run on ${cloud.toUpperCase()}`)),
		language: 'en',
		titleRole: null,
		flags: [],
		answers: [],
		history: { edits: [], reposts: [] },
		specialisations: [],
		tools: tools.map((tool) => found(tool, `you know ${tool} from production`)),
		pay: pay && {
			stated: { min, max, currency, period: 'year', basis: 'base' },
			usd: {
				min: Math.round(min * rate),
				max: Math.round(max * rate),
				rate,
				rateDate: rate === 1 ? null : '2026-11-20',
			},
			raw: `${currency} ${min}–${max}`,
			from: 'field',
			doubts: [],
		},
	};
}

const US = { countries: ['US'] };
const senior: Omit<Example, 'title' | 'employer' | 'pay'> = {
	level: 'senior',
	tracks: ['serving'],
	clouds: ['aws'],
	remote: US,
	firstSeen: '2026-11-22',
};
const examples: Example[] = [
	{
		...senior,
		title: 'Senior MLOps engineer, model serving',
		employer: 'Fennel Works',
		firstSeen: night,
		tracks: ['serving', 'platform', 'llmops'],
		tools: ['kubernetes', 'triton'],
		clouds: ['aws', 'gcp'],
		remote: { countries: ['US', 'CA'], timezones: 'UTC−8 to UTC−5' },
		pay: { min: 185_000, max: 230_000 },
	},
	{
		...senior,
		title: 'Machine-learning platform engineer',
		employer: 'Sorrel Health',
		firstSeen: night,
		level: null,
		tracks: ['platform'],
		clouds: [],
		remote: { scope: 'unspecified' },
		pay: null,
	},
	{
		...senior,
		title: 'MLOps engineer',
		employer: 'Teasel Robotics',
		level: 'mid',
		tracks: ['monitoring', 'cicd'],
		clouds: ['azure'],
		remote: { countries: ['DE', 'PT'] },
		pay: { min: 80_000, max: 105_000, currency: 'EUR', rate: 1.16 },
	},
	{
		...senior,
		title: 'Staff engineer, language-model operations',
		employer: 'Yarrow Labs',
		level: 'staff',
		tracks: ['llmops'],
		remote: { scope: 'worldwide' },
		pay: { min: 250_000, max: 340_000 },
	},
	...['Clover', 'Lovage', 'Mallow', 'Tansy', 'Betony'].map((name, at): Example => ({
		...senior,
		title: 'Senior MLOps engineer',
		employer: `${name} Data`,
		firstSeen: '2026-11-20',
		tools: ['kubernetes'],
		pay: { min: 150_000 + at * 15_000, max: 190_000 + at * 15_000 },
	})),
];

/** A board of invented listings; their links lead where `ids` are. */
export function exampleBoard(ids: readonly string[]): { board: Board; hub: Hub } {
	const listings = examples.flatMap((example, at) => {
		const id = ids[at];
		return id === undefined ? [] : [listing(id, example)];
	});
	const index = indexOf(listings, { facets, terms: new Map(), night });
	const board: Board = {
		role: 'mlops-engineer',
		short: 'MLOps',
		label: 'MLOps engineer',
		hasGuide: true,
		adjacent: [],
		facets,
		listings,
		index,
		file: { path: '', json: '' },
	};
	const hub: Hub = {
		board,
		path: '/jobs/mlops-engineer/',
		heading: 'Remote MLOps listings',
		claim: 'at senior level',
		query: { ...emptyQuery(), level: ['senior', NOT_STATED] },
		rows: index.rows.slice(0, 4),
	};
	return { board, hub };
}
