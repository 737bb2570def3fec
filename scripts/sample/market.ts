import type { Scope } from '#domain/listing.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import type { Employer } from './employers.ts';
import { chance, deal, type Chance } from './random.ts';
import { words, type CloudSlug, type MlopsTrack, type SampleRole, type Unfit } from './words.ts';

/** Where a job may be done from, before it is put into a feed’s words. */
export interface Place {
	scope: Scope;
	/** ISO alpha-2; empty where none is named. */
	countries: string[];
	/** `europe` or none. */
	region: 'europe' | null;
	/** The country whose pay and benefits apply. */
	payCountry: string;
}

export interface Pay {
	min: number;
	max: number;
	currency: string;
	period: 'year' | 'month' | 'hour';
	/** Where the advert states it. */
	in: 'fields' | 'prose';
}

/** What one row of an employer’s board is meant to say. */
export interface Intent {
	/** Unique within the employer; its own draws are made from it. */
	number: number;
	/** Means nothing where `unfit` says that the job is another. */
	role: SampleRole;
	/** The main track first; empty for roles other than MLOps. */
	tracks: MlopsTrack[];
	level: LevelSlug | null;
	/** Whether the level stands in the title or follows from the years asked for. */
	levelFrom: 'title' | 'years' | null;
	years: number | null;
	clouds: CloudSlug[];
	specialisations: string[];
	place: Place;
	pay: Pay | null;
	contract: boolean;
	unfit: Unfit | null;
}

/** Listings and employers come in blocks: 24 listings, shared out among 6 employers. */
const block = { listings: words.shares.length, employers: 6 };

/** How many employers so many listings are shared out among; the last few may have none. */
export function employersFor(listings: number): number {
	return block.employers * Math.ceil(listings / block.listings);
}

/** The listings of one employer that are open in the last night, and the rows beside them that must not be published. */
export function planBoard(seed: string, employer: Employer, listings: number): Intent[] {
	const first = Math.floor(employer.index / block.employers) * block.listings;
	const share = String(employer.index % block.employers);
	const fit = Array.from({ length: block.listings }, (_, i) => first + i)
		.filter((index) => index < listings && deal(seed, 'share', index, words.shares) === share)
		.map((index, number) => intend(seed, employer, index, number));
	const unfit = deal(seed, `unfit ${employer.source}`, employer.index, words.unfit[employer.source]);
	if (fit.length === 0 || unfit === 'none') return fit;
	const spoilt = { ...intend(seed, employer, 20_000_000 + employer.index, 500), unfit };
	if (unfit === 'hybrid' || unfit === 'onsite') {
		const { payCountry } = spoilt.place;
		spoilt.place = { scope: unfit, countries: [payCountry], region: null, payCountry };
	}
	return [...fit, spoilt];
}

/** A listing of one of the six roles. `index` counts listings over all employers. */
export function intend(seed: string, employer: Employer, index: number, number: number): Intent {
	const draw = chance(seed, 'intent', employer.index, index);
	const role = deal(seed, 'role', index, words.roles);
	const [level = null, levelFrom = null] = deal(seed, 'level', index, words.levels)
		.split(' ')
		.map((word) => (word === 'unstated' ? null : word)) as [LevelSlug | null, 'title' | 'years' | null];
	const place = choosePlace(employer, draw);
	const main = deal(seed, 'track', index, words.tracks);
	const tracks = role === 'mlops-engineer' ? [main, ...(draw.is(0.5) ? [draw.pick(words.companions[main])] : [])] : [];
	const isModelling = role === 'mlops-engineer' || role === 'ml-engineer';
	const own = isModelling && employer.specialisation !== null && draw.is(0.8) ? [employer.specialisation] : [];
	const specialisations = [...new Set([...own, ...(tracks.includes('llmops') ? ['llm-ops'] : [])])].toSorted();
	const job = { role, level, place, contract: draw.is(0.05), specialisations };
	const pay = choosePay(employer, job, draw);
	return {
		...{ ...job, number, tracks, levelFrom, unfit: null },
		years: level === null ? null : draw.pick(words.yearsOf[level]),
		clouds: draw.is(0.88) ? employer.clouds : [],
		pay: deal(seed, 'pay', index, [true, true, true, false, false]) ? pay : null,
	};
}

const european = ['GB', 'DE', 'NL', 'PL', 'PT'];

/** Where one of the employer’s remote jobs may be done from. */
function choosePlace({ source, home }: Employer, draw: Chance): Place {
	const drawn = draw.pick(words.places[home === null ? 'anywhere' : european.includes(home) ? 'europe' : 'abroad']);
	// A board of remote jobs always says where from.
	const kind = source !== 'remotive' || drawn !== 'unspecified' ? drawn : home === null ? 'worldwide' : 'home';
	const payCountry = home ?? 'US';
	const empty = { countries: [], region: null, payCountry };
	if (kind === 'worldwide' || kind === 'unspecified') return { ...empty, scope: kind };
	if (kind === 'europe') return { ...empty, scope: 'region', region: 'europe', payCountry: home ?? 'NL' };
	const neighbour = kind === 'home' ? undefined : words.countries[payCountry]?.neighbour;
	return { ...empty, scope: 'region', countries: [payCountry, neighbour ?? []].flat().toSorted() };
}

/** Pay around a plausible middle, with a spread between employers and a range of a width that varies too. */
function choosePay(
	{ kind, source, paysInFields }: Employer,
	job: Pick<Intent, 'role' | 'level' | 'place' | 'contract' | 'specialisations'>,
	draw: Chance,
): Pay {
	const { middles, byRole, byKind } = words.pay;
	const home = words.countries[job.place.payCountry];
	const local = job.place.scope === 'worldwide' ? undefined : home;
	const scale = (home?.pay ?? 0.6) / (local?.rate ?? 1);
	const premium = job.specialisations.includes('llm-ops') ? 1.1 : 1;
	const spread = 0.8 + 0.2 * (draw.next() + draw.next());
	const middle = middles[job.level ?? 'unstated'] * byRole[job.role] * byKind[kind] * scale * premium * spread;
	const half = 0.07 + 0.13 * draw.next();
	const period = job.contract ? 'hour' : home?.byMonth && draw.is(0.6) ? 'month' : 'year';
	const parts = { year: 1, month: 12, hour: 1_800 }[period];
	const step = { year: draw.pick([1_000, 2_500, 5_000]), month: 100, hour: 5 }[period];
	const round = (amount: number): number => Math.round(amount / parts / step) * step;
	const min = round(middle * (1 - half));
	// A Greenhouse pay block names no period, so that only yearly pay is at home there.
	const inFields = paysInFields && (source !== 'greenhouse' || period === 'year');
	return {
		min,
		max: Math.max(round(middle * (1 + half)), min + step),
		currency: local?.currency ?? 'USD',
		period,
		in: inFields ? 'fields' : 'prose',
	};
}
