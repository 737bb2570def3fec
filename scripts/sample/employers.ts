import type { EmployerKind } from '#domain/listing.ts';
import type { SampleSource } from './sources.ts';
import type { CloudSlug } from './intent.ts';
import { inventName } from './names.ts';
import { cards, chance, deal } from './random.ts';
import { chooseStack, type Stack } from './stack.ts';
import {
	benefits,
	businesses,
	cloudBenefit,
	equality,
	greenFlags,
	headings,
	manners,
	practices,
	processes,
	redFlags,
	sizes,
	traps,
	type Business,
	type Headings,
} from './words.ts';

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
	stack: Stack;
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

const kinds = cards<EmployerKind>([
	['ai-first', 6],
	['growth-stage', 6],
	['enterprise', 4],
	['large-tech', 4],
]);
const sources = cards<SampleSource>([
	['greenhouse', 5],
	['ashby', 4],
	['lever', 3],
	['himalayas', 1],
	['remotive', 1],
]);
const homes = cards<string | null>([
	['US', 10],
	['GB', 2],
	['DE', 2],
	...(['NL', 'PL', 'PT', 'IN', 'BR', 'CA', null] as const).map((home) => [home, 1] as const),
]);
const cloudCards = cards<CloudSlug[]>([
	[['aws'], 7],
	[['gcp'], 4],
	[['azure'], 3],
	[['aws', 'gcp'], 2],
	[['aws', 'azure'], 1],
	[['aws', 'gcp', 'azure'], 1],
	[[], 2],
]);

export function inventEmployer(seed: string, index: number): Employer {
	const draw = chance(seed, 'employer', index);
	const kind = deal(seed, 'kind', index, kinds);
	const home = deal(seed, 'home', index, homes);
	const clouds = deal(seed, 'cloud', index, cloudCards);
	const fitting = businesses.filter((business) => business.kinds.includes(kind));
	const business = deal(seed, `business ${kind}`, Math.floor(index / kinds.length) * 6 + (index % 6), fitting);
	const perks = draw.some(benefits, draw.int(4, 5));
	if (!clouds.includes('aws') && draw.is(0.6)) perks.push(cloudBenefit);
	const usual = [
		...Object.values(practices).flatMap((choice) => (draw.is(0.6) ? [draw.pick(choice)] : [])),
		...(draw.is(0.5) ? [draw.pick(traps)] : []),
	];
	return {
		index,
		...inventName(seed, index),
		source: deal(seed, 'source', index, sources),
		kind,
		home,
		british: home !== 'US' && home !== 'CA' && draw.is(0.8),
		clouds,
		business,
		stack: { ...chooseStack(draw), feature: business.feature },
		headings: draw.pick(headings),
		about: [draw.pick(business.about), draw.pick(sizes[kind]), draw.pick(manners)],
		practices: usual,
		flags: draw.is(0.6) ? draw.some(greenFlags, draw.int(1, 2)) : draw.is(0.5) ? [draw.pick(redFlags)] : [],
		benefits: perks,
		process: draw.pick(processes),
		equality: draw.pick(equality),
		paysInFields: draw.is(0.75),
		linksByQuery: draw.is(0.5),
	};
}
