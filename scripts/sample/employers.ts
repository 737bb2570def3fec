import type { EmployerKind } from '#domain/listing.ts';
import { chance, deal } from './random.ts';
import { words, type CloudSlug, type Part, type SampleSource } from './words.ts';

/** An invented employer, with the voice that all its adverts share. */
export interface Employer {
	index: number;
	name: string;
	slug: string;
	source: SampleSource;
	kind: EmployerKind;
	/** Country of most of its jobs; null for employers that hire anywhere. */
	home: string | null;
	clouds: CloudSlug[];
	specialisation: string | null;
	/** What its sentences name in their slots. */
	stack: Record<string, string>;
	headings: Record<Part, string>;
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
	const { employers, businesses, practices } = words;
	const draw = chance(seed, 'employer', index);
	const kind = deal(seed, 'kind', index, employers.kinds);
	const country = deal(seed, 'home', index, employers.homes);
	const dealt = deal(seed, 'cloud', index, employers.clouds);
	const clouds = dealt === 'none' ? [] : (dealt.split('+') as CloudSlug[]);
	const fitting = businesses.filter((business) => business.kinds.includes(kind));
	const { about, feature, specialisation } = deal(seed, `business ${kind}`, index, fitting);
	const benefits = draw.some(words.benefits, draw.int(4, 5));
	const stack = Object.entries(words.choices).map(([slot, choice]) => [slot, draw.pick(choice)]);
	const usual = Object.values(practices).flatMap((choice) => (draw.is(0.6) ? draw.pick(choice) : []));
	return {
		index,
		...inventName(seed, index),
		source: deal(seed, 'source', index, employers.sources),
		kind,
		home: country === 'anywhere' ? null : country,
		clouds,
		specialisation,
		stack: { ...Object.fromEntries(stack), feature },
		headings: draw.pick(words.headings),
		about: [about, words.sizes[kind], words.manners].map(draw.pick),
		practices: [...usual, ...(draw.is(0.5) ? [draw.pick(words.traps)] : [])],
		flags: draw.is(0.6) ? draw.some(words.greenFlags, draw.int(1, 2)) : draw.is(0.5) ? [draw.pick(words.redFlags)] : [],
		benefits: !clouds.includes('aws') && draw.is(0.6) ? [...benefits, words.cloudBenefit] : benefits,
		process: draw.pick(words.processes),
		equality: draw.pick(words.equality),
		paysInFields: draw.is(0.75),
		linksByQuery: draw.is(0.5),
	};
}

/**
 * Name and slug of the `index`-th employer. No two indices share one: front and back halves are combined in an
 * order in which every pair occurs once, and each further round of pairs has a second word of its own.
 */
export function inventName(seed: string, index: number): { name: string; slug: string } {
	const fronts = chance(seed, 'fronts').some(words.fronts, words.fronts.length);
	const backs = chance(seed, 'backs').some(words.backs, words.backs.length);
	const [row, column] = [Math.floor(index / fronts.length), index % fronts.length];
	const second = words.seconds[Math.floor(row / backs.length)];
	if (!second) throw new RangeError(`There are no names for ${index + 1} employers; ask for fewer listings.`);
	const name = `${fronts[column]}${backs[(column + row) % backs.length]}${chance(seed, 'name', index).pick(second)}`;
	return { name, slug: name.toLowerCase().replaceAll(' ', '-') };
}
