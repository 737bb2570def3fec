import type { Scope } from '#domain/listing.ts';
import type { PayPeriod } from '#domain/pay.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';
import { isOnJobBoard, type Employer } from './employers.ts';
import { deal, type Chance } from './random.ts';
import { words, type CloudSlug, type MlopsTrack, type Unfit, type SampleRole } from './words.ts';

const european = ['GB', 'DE', 'NL', 'PL', 'PT'];

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
	period: PayPeriod;
	/** Where the advert states it. */
	in: 'fields' | 'prose';
}

/** What a row is meant to say. */
export interface Intent {
	/** null for jobs that are none of the six roles. */
	role: SampleRole | null;
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

/** What the `nth` advert for a role says. */
export function draft(employer: Employer, role: SampleRole, nth: number, seed: string, draw: Chance): Intent {
	const [level = null, levelFrom = null] = deal(seed, `level ${role}`, nth, words.levels)
		.split(' ')
		.map((word) => (word === 'unstated' ? null : word)) as [LevelSlug | null, 'title' | 'years' | null];
	const place = choosePlace(employer, draw);
	const tracks = role === 'mlops-engineer' ? chooseTracks(employer, deal(seed, 'track', nth, words.tracks), draw) : [];
	const specialisations = specialise(employer, role, tracks, draw);
	const contract = draw.is(0.05);
	const pay = choosePay(employer, { role, level, place, contract, specialisations }, draw);
	const years = level === null ? null : draw.pick(words.yearsOf[level]);
	const clouds = draw.is(0.88) ? employer.clouds : [];
	const isStated = deal(seed, `pay ${role}`, nth, [true, true, true, false, false]);
	return {
		...{ role, tracks, level, levelFrom, years, clouds, specialisations, place, contract },
		pay: isStated ? pay : null,
		unfit: null,
	};
}

function chooseTracks(employer: Employer, main: MlopsTrack, draw: Chance): MlopsTrack[] {
	const llm = employer.business.specialisation === 'llm-ops' && main !== 'llmops' && draw.is(0.4);
	if (llm) return [main, 'llmops'];
	return draw.is(0.5) ? [main, draw.pick(words.companions[main])] : [main];
}

function specialise(employer: Employer, role: SampleRole, tracks: readonly MlopsTrack[], draw: Chance): string[] {
	if (role !== 'mlops-engineer' && role !== 'ml-engineer') return [];
	const found = new Set(tracks.includes('llmops') ? ['llm-ops'] : []);
	const own = employer.business.specialisation;
	if (own !== null && (own !== 'llm-ops' || role === 'ml-engineer') && draw.is(0.8)) found.add(own);
	return [...found].toSorted();
}

/** Where one of the employer’s remote jobs may be done from. */
function choosePlace(employer: Employer, draw: Chance): Place {
	const { source, home } = employer;
	const isEuropean = european.includes(home ?? '');
	const drawn = draw.pick(words.places[home === null ? 'anywhere' : isEuropean ? 'europe' : 'abroad']);
	// What a job board cannot say becomes the home country, or anywhere where there is none.
	const isSilent = isOnJobBoard(employer) && drawn === 'unspecified';
	const isList = source === 'himalayas' && drawn === 'europe';
	const kind = isSilent || isList ? (home === null ? 'worldwide' : 'home') : drawn;
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
	job: Pick<Intent, 'level' | 'place' | 'contract' | 'specialisations'> & { role: SampleRole },
	draw: Chance,
): Pay {
	const { middles, byRole, byKind } = words.pay;
	const home = words.countries[job.place.payCountry];
	const local = job.place.scope === 'worldwide' ? undefined : home;
	const scale = (home?.pay ?? 0.6) / (local?.rate ?? 1);
	const premium = job.specialisations.includes('llm-ops') ? 1.1 : 1;
	const middle =
		middles[job.level ?? 'unstated'] *
		byRole[job.role] *
		byKind[kind] *
		scale *
		premium *
		Math.exp(0.11 * draw.normal());
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
