import type { AdvertFacts } from '#domain/edition.ts';
import type { AdvertFilter, Measure, Saying } from '#domain/measure.ts';
import { memoize } from '#domain/memoize.ts';
import type { Region } from '#domain/vocabulary.ts';

/** The data on which a measure is computed. */
export interface Asked {
	facts: readonly AdvertFacts[];
	/** The role whose guide states the claim. */
	role: string;
	regions: readonly Pick<Region, 'slug' | 'countries'>[];
}

/** Grouped once for the adverts of an edition or a night, because every claim and split needs those of one role. */
const byRole = memoize((facts: readonly AdvertFacts[]) => Map.groupBy<string, AdvertFacts>(facts, ({ role }) => role));

/** The adverts of the role that a measure is about. */
export const advertsOfRole = ({ of }: Measure, { facts, role }: Asked): readonly AdvertFacts[] =>
	byRole(facts).get(of.role ?? role) ?? [];

/** The adverts that a measure selects and that may count for it. */
export const advertsFor = (measure: Measure, asked: Asked): AdvertFacts[] =>
	advertsOfRole(measure, asked).filter(canCount(measure)).filter(isAmong(measure.of, asked));

/** A test on one advert. The factory functions below read the filter once and then test thousands of adverts. */
type Is = (facts: AdvertFacts) => boolean;

const anyOf = (wanted: string | readonly string[], has: readonly (string | null)[] | null): boolean =>
	typeof wanted === 'string' ? has?.includes(wanted) === true : wanted.some((one) => has?.includes(one));

/** Tests whether an advert of the role passes the measure’s filter. */
function isAmong(filter: AdvertFilter, { regions }: Asked): Is {
	const { country, region, source, strict, without = {} } = filter;
	const countries = regions.find(({ slug }) => slug === region)?.countries ?? [];
	const unwanted = Object.entries(without).map(([thing, slugs]) => namesAll({ [thing]: slugs }));
	const isNamed = namesAll(filter);
	return (facts) => {
		if (strict && !facts.strict) return false;
		if (country !== undefined && facts.country !== country) return false;
		if (region !== undefined && !countries.includes(facts.country ?? '')) return false;
		if (source !== undefined && !anyOf(source, [facts.source])) return false;
		return !unwanted.some((isUnwanted) => isUnwanted(facts)) && isNamed(facts);
	};
}

function namesAll({ tool, named = {}, specialisation, track, topic, level }: AdvertFilter): Is {
	return (facts) =>
		(tool === undefined || anyOf(tool, facts.tools)) &&
		Object.entries(named).every(([facet, slugs]) => anyOf(slugs, facts.named[facet] ?? [])) &&
		(specialisation === undefined || anyOf(specialisation, facts.specialisations)) &&
		(track === undefined || anyOf(track, facts.tracks)) &&
		(topic === undefined || anyOf(topic, facts.topics)) &&
		(level === undefined || anyOf(level, [facts.level]));
}

/** Tests whether an advert says what is counted. */
export function doesSay({ titleLevel, workplace, states, strict, ...named }: Saying): Is {
	if (titleLevel !== undefined) return (facts) => facts.levelFrom === 'title' && anyOf(titleLevel, [facts.level]);
	if (workplace !== undefined) return (facts) => facts.workplace === workplace;
	if (states === 'pay') return (facts) => facts.payStated === true;
	if (states !== undefined) return (facts) => facts[states] !== null;
	return strict ? (facts) => facts.strict : namesAll(named);
}

/**
 * Tests whether an advert may count for a figure; this defines the denominator of every statistic. Only English texts count,
 * because the rules read no other language well, and for topics only adverts that were read for them. An advert whose text is cut
 * to its beginning does not count for requirements, and one cut at all does not count for pay, which usually stands at the end.
 * Boards of remote jobs do not count for how common remote work is, and neither do nights, which keep only remote jobs. By level,
 * years count only where the title names the level: otherwise the level was derived from the years.
 */
function canCount({ of, share, quantile, rank }: Measure): Is {
	const isOfTopics = { ...of.without, ...of, ...share }.topic !== undefined || rank?.among === 'topic';
	const isOfTitle = share !== undefined && ('titleLevel' in share || 'strict' in share || 'level' in share);
	return (facts) => {
		if (facts.language !== 'en' || (isOfTopics && facts.topics === null)) return false;
		if (share?.states === 'pay' || quantile?.of === 'pay') return facts.text === 'whole' && facts.payStated !== null;
		if (share?.workplace !== undefined) return facts.source !== 'remote-board';
		if (quantile?.of === 'years' && of.level !== undefined && facts.levelFrom !== 'title') return false;
		return isOfTitle || facts.text !== 'short';
	};
}

/** The number that an advert states for a quantile; null when it states none. */
export function statedNumber(facts: AdvertFacts, { of, currency }: NonNullable<Measure['quantile']>): number | null {
	if (of === 'years') return facts.years;
	const { pay } = facts;
	if (pay?.currency !== currency || pay.min === null || pay.max === null) return null;
	return (pay.min + pay.max) / 2;
}

/** Whether an advert says anything about what is counted, one way or the other. This gives the coverage of the figure. */
export function saysAnything(facts: AdvertFacts, { share, rank, quantile }: Measure): boolean {
	if (quantile) return statedNumber(facts, quantile) !== null;
	if (share?.workplace !== undefined) return facts.workplace !== null;
	if (share?.titleLevel !== undefined) return facts.levelFrom === 'title';
	if (share?.level !== undefined) return facts.level !== null;
	if (share?.tool !== undefined || rank?.among === 'tool') return facts.tools.length > 0;
	const facet = Object.keys(share?.named ?? {})[0] ?? rank?.among;
	const found = facet === undefined ? undefined : facts.named[facet];
	if (found !== undefined) return found.length > 0;
	return true;
}
