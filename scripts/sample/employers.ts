import type { EmployerKind } from '#domain/listing.ts';
import { chance, deal, shuffled } from './random.ts';
import { words, type Business, type CloudSlug, type Headings, type SampleSource } from './words.ts';

/** An invented employer, with the voice that all its adverts share. */
export interface Employer {
	index: number;
	name: string;
	slug: string;
	source: SampleSource;
	kind: EmployerKind;
	/** Country of most of its jobs; null for employers that hire anywhere. */
	home: string | null;
	british: boolean;
	clouds: CloudSlug[];
	business: Business;
	/** What its sentences name in their slots. */
	stack: Record<string, string>;
	headings: Headings;
	about: string[];
	/** How it works with models: its answers to what readers should ask. */
	practices: string[];
	flags: string[];
	benefits: string[];
	process: string;
	equality: string;
	/** Whether pay that stands in a field of the feed is said again nowhere; false where it writes pay in prose. */
	paysInFields: boolean;
	/** Whether links are company pages that carry the source’s id in the query. */
	linksByQuery: boolean;
}

export function inventEmployer(seed: string, index: number): Employer {
	const { employers, businesses, practices, sizes, traps } = words;
	const draw = chance(seed, 'employer', index);
	const kind = deal(seed, 'kind', index, employers.kinds);
	const country = deal(seed, 'home', index, employers.homes);
	const home = country === 'anywhere' ? null : country;
	const dealt = deal(seed, 'cloud', index, employers.clouds);
	const clouds = dealt === 'none' ? [] : (dealt.split('+') as CloudSlug[]);
	const fitting = businesses.filter((business) => business.kinds.includes(kind));
	const place = Math.floor(index / employers.kinds.length) * 6 + (index % 6);
	const business = deal(seed, `business ${kind}`, place, fitting);
	const benefits = draw.some(words.benefits, draw.int(4, 5));
	if (!clouds.includes('aws') && draw.is(0.6)) benefits.push(words.cloudBenefit);
	const usual = Object.values(practices).flatMap((choice) => (draw.is(0.6) ? [draw.pick(choice)] : []));
	if (draw.is(0.5)) usual.push(draw.pick(traps));
	const british = home !== 'US' && home !== 'CA' && draw.is(0.8);
	const stack = Object.entries(words.choices).map(([slot, choice]) => [slot, draw.pick(choice)]);
	return {
		index,
		...inventName(seed, index),
		source: deal(seed, 'source', index, employers.sources),
		kind,
		home,
		british,
		clouds,
		business,
		stack: { ...Object.fromEntries(stack), feature: business.feature },
		headings: draw.pick(words.headings),
		about: [draw.pick(business.about), draw.pick(sizes[kind]), draw.pick(words.manners)],
		practices: usual,
		flags: draw.is(0.6) ? draw.some(words.greenFlags, draw.int(1, 2)) : draw.is(0.5) ? [draw.pick(words.redFlags)] : [],
		benefits,
		process: draw.pick(words.processes),
		equality: draw.pick(words.equality),
		paysInFields: draw.is(0.75),
		linksByQuery: draw.is(0.5),
	};
}

/** Boards of many employers: they carry remote jobs only, and always say where from. */
export function isOnJobBoard({ source }: Pick<Employer, 'source'>): boolean {
	return source === 'himalayas' || source === 'remotive';
}

/**
 * Name and slug of the `index`-th employer. No two indices share one: front and back halves are combined in an
 * order in which every pair occurs once, and each further round of pairs has a second word of its own.
 */
export function inventName(seed: string, index: number): { name: string; slug: string } {
	const { fronts, backs, seconds } = words;
	const pairs = fronts.length * backs.length;
	const [place, round] = [index % pairs, Math.floor(index / pairs)];
	const front = shuffled(seed, ['fronts'], fronts)[place % fronts.length] ?? '';
	const row = Math.floor(place / fronts.length);
	const back = shuffled(seed, ['backs'], backs)[((place % fronts.length) + row) % backs.length] ?? '';
	const second = seconds[round];
	if (second === undefined) {
		throw new RangeError(`There are names for ${pairs * seconds.length} employers only; ask for fewer listings.`);
	}
	const name = `${front}${back}${chance(seed, 'name', index).pick(second)}`;
	return { name, slug: name.toLowerCase().replaceAll(' ', '-') };
}
