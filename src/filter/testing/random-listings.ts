import { conditions, valuesOfCondition } from '#facts/conditions.ts';
import { toSlug } from '#domain/letters.ts';
import { silentFacts } from '#facts/testing/silent-facts.ts';
import type { Listing } from '#facts/listing.ts';
import { ID_LENGTH } from '#domain/listing-id.ts';
import type { FacetDimension, FacetVocabulary } from '#filter/facets.ts';
import { conditionFilters } from '#filter/site-choices.ts';
import { seededRandom } from '#statistics/random.ts';

/** The facet of the generated listings. */
export const cloud = 'cloud' as string as FacetDimension;

export const testVocabulary: FacetVocabulary = {
	tracks: [
		{
			value: 'platform',
			label: 'ML platform',
			title: 'ML platform and infrastructure',
			line: 'a',
			tools: ['kubernetes'],
		},
		{ value: 'serving', label: 'Serving', title: 'Model deployment and serving', line: 'b', tools: ['triton'] },
		{ value: 'llmops', label: 'LLM ops', title: 'LLM operations', line: 'e' },
	],
	levels: [
		{ value: 'junior', label: 'Junior' },
		{ value: 'mid', label: 'Mid' },
		{ value: 'senior', label: 'Senior' },
		{ value: 'staff', label: 'Staff' },
	],
	named: {
		cloud: [
			{ value: 'aws', label: 'AWS' },
			{ value: 'gcp', label: 'GCP' },
			{ value: 'azure', label: 'Azure' },
		],
	},
	conditions: conditions.map((condition) => ({
		slug: condition.name,
		heading: condition.name,
		question: `${condition.name}?`,
		ask: true,
		says: Object.fromEntries(valuesOfCondition(condition).map((value) => [value, value])),
		filter: conditionFilters.some(({ name }) => name === condition.name)
			? { order: 1, heading: condition.name, any: 'Any', silent: `that say nothing of ${condition.name}`, asked: {} }
			: null,
	})),
	specialisations: [
		{ value: 'llm-ops', label: 'LLM ops' },
		{ value: 'computer-vision', label: 'Computer vision' },
	],
	regions: [
		{ slug: 'europe', label: 'Europe', countries: ['DE', 'FR', 'GB', 'AT'] },
		{ slug: 'emea', label: 'EMEA', countries: ['DE', 'FR', 'GB', 'AT', 'ZA'] },
		{ slug: 'americas', label: 'Americas', countries: ['US', 'CA', 'BR'] },
	],
	tools: [
		{ value: 'triton', label: 'Triton' },
		{ value: 'mlflow', label: 'MLflow' },
		{ value: 'kubernetes', label: 'Kubernetes' },
		// More tools than a 32-bit bitmask could hold, and more than there are letters.
		...Array.from({ length: 100 }, (_, at) => ({ value: `tool-${at}`, label: `Tool N° ${at}` })),
	],
	kinds: [
		{ value: 'ai-first', label: 'AI-first' },
		{ value: 'large-tech', label: 'Large tech' },
		{ value: 'growth-stage', label: 'Growth stage' },
		{ value: 'enterprise', label: 'Enterprise' },
	],
	payFloors: [150, 200, 250],
	currencies: [
		{ value: 'eur', usd: 1.052624, countries: ['de', 'fr', 'pt'] },
		{ value: 'gbp', usd: 1.25, countries: ['gb'] },
		{ value: 'usd', usd: 1, countries: ['us'] },
	],
	sources: [
		{ value: 'ashby', label: 'Ashby' },
		{ value: 'greenhouse', label: 'Greenhouse' },
		{ value: 'lever', label: 'Lever' },
	],
	roles: [{ value: 'sre', label: 'SRE' }],
};

/** One source that requires attribution next to its listings. */
export const testTerms = new Map([
	[
		'lever',
		{ attribution: { text: 'Found on Lever', link: 'advert' as const }, site: 'https://lever.example/', follow: false },
	],
]);

const titles = [
	'MLOps engineer',
	'Ingénieur MLOps',
	'Senior ML platform engineer',
	'Inference engineer, GPU',
	'Model <b>ops</b> & more',
];
const employers = [
	...['Zürich Rail', 'Osprey & Pine', 'alder labs', 'Brisk', 'Élan'],
	...Array.from({ length: 40 }, (_, at) => `Employer ${at}`),
];
const toolSlugs = testVocabulary.tools.map(({ value }) => value);
type Place = [scope: Listing['remote']['scope'], countries: string[], regions: string[], timezones: string | null];
const places: Place[] = [
	['worldwide', [], [], null],
	['unspecified', [], [], null],
	['region', ['US'], [], '4 h overlap with EST'],
	['region', ['CA', 'US'], [], null],
	['region', [], ['europe'], null],
	['region', [], ['emea'], 'UTC−1 to UTC+3'],
	['region', ['DE'], [], null],
	['region', ['BR'], [], null],
	['region', ['JP'], [], null],
	['region', ['US'], ['europe'], null],
	['region', ['AR', 'BR', 'MX', 'PE'], [], null],
	['region', [], [], 'CET'],
];

/** Listings of invented employers; any fact may be missing. The same seed gives the same listings. */
export function randomListings(
	count: number,
	seed: number,
	role: Listing['role']['value'] = 'mlops-engineer',
): Listing[] {
	const random = seededRandom(seed);
	const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
	const some = <T>(of: readonly T[], share: number): T[] => of.filter(() => random() < share);
	const words = (value: string) => [
		{ words: `we use ${value} daily`, from: 'text' as const, at: 10, rule: 'test/rule' },
	];
	const read = <T>(value: T) => ({ value, evidence: words(String(value)) });
	// A separate random sequence, so that the other facts do not change.
	const said = seededRandom(seed + 1);
	const someConditions = () =>
		conditions.map(valuesOfCondition).flatMap((values) => {
			const value = said() < 0.4 ? values[Math.floor(said() * values.length)] : undefined;
			return value === undefined ? [] : [read(value)];
		});
	return Array.from({ length: count }, (_, at): Listing => {
		const [scope, countries, regions, timezones] = pick(places);
		const employer = pick(random() < 0.5 ? employers.slice(0, 5) : employers);
		const firstSeen = new Date(Date.UTC(2026, 10, 24 - Math.floor(random() ** 3 * 60))).toISOString().slice(0, 10);
		const url = `https://boards.example/jobs/${seed}-${at}`;
		return {
			id: idOf(random),
			title: pick(titles),
			employer: {
				slug: toSlug(employer),
				name: employer,
				kind: pick([null, 'ai-first', 'large-tech', 'growth-stage', 'enterprise']),
			},
			url,
			seenOn: some(['greenhouse', 'lever'] as const, 0.6)
				.concat('ashby' as never)
				.map((source) => ({ source, board: 'board', postingId: String(at), url })),
			publishedOn: random() < 0.5 ? '2026-10-30' : null,
			firstSeen,
			lastSeen: '2026-11-24',
			employmentType: random() < 0.5 ? 'Full time' : null,
			locations: ['Remote'],
			remote: { scope, countries, regions, timezones, evidence: scope === 'unspecified' ? [] : words(scope) },
			...silentFacts,
			conditions: someConditions(),
			role: read(role),
			tracks: role === 'mlops-engineer' ? some(['platform', 'serving', 'llmops'], 0.4).map(read) : [],
			level: random() < 0.8 ? read(pick(['junior', 'mid', 'senior', 'staff'] as const)) : null,
			years: random() < 0.3 ? read(5) : null,
			named: { cloud: some(['aws', 'gcp', 'azure'], 0.35).map(read) },
			specialisations: some(['llm-ops', 'computer-vision'], 0.3).map(read),
			tools: some(toolSlugs, random() < 0.5 ? 0.03 : 0.1).map(read),
			pay: randomPay(random),
			language: 'en',
			history: { edits: [], reposts: [] },
		};
	}).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function idOf(random: () => number): string {
	return Array.from({ length: ID_LENGTH }, () => 'abcdefghijklmnopqrstuvwxyz234567'[Math.floor(random() * 32)]).join(
		'',
	);
}

function randomPay(random: () => number): Listing['pay'] {
	if (random() < 0.35) return null;
	const low = 100_000 + Math.floor(random() * 150) * 1000 + (random() < 0.2 ? 500 : 0);
	const min = random() < 0.9 ? low : null;
	const max = random() < 0.9 || min === null ? low + Math.floor(random() * 80) * 1000 : null;
	const rate = random() < 0.7 ? 1 : random() < 0.7 ? 1.25 : null;
	const converted = (amount: number | null) => amount && Math.round(amount * (rate ?? 0));
	return {
		stated: { min, max, currency: rate === 1 ? 'USD' : 'GBP', period: 'year', basis: random() < 0.5 ? 'base' : null },
		usd: rate && { min: converted(min), max: converted(max), rate, rateDate: rate === 1 ? null : '2026-11-23' },
		raw: `from ${min} to ${max}`,
		from: 'text',
		doubts: [],
	};
}
