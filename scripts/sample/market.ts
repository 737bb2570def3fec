import type { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
import type { Employer } from './employers.ts';
import { isJobBoard } from './sources.ts';
import type { Intent, MlopsTrack, Unfit } from './intent.ts';
import { choosePay } from './pay.ts';
import { choosePlace } from './place.ts';
import { cards, chance, deal, type Chance } from './random.ts';

/** Listings and employers come in blocks: 24 listings, shared out among 6 employers. */
export const block = { listings: 24, employers: 6 } as const;

const roles = cards<RoleSlug>([
	['mlops-engineer', 11],
	['ml-engineer', 4],
	['data-engineer', 3],
	['devops-engineer', 2],
	['data-platform-engineer', 2],
	['sre', 2],
]);
const sharedOut = [2, 3, 4, 4, 5, 6];
const tracks = cards<MlopsTrack>([
	['platform', 6],
	['serving', 5],
	['cicd', 3],
	['monitoring', 3],
	['llmops', 3],
]);
const companions: Record<MlopsTrack, readonly MlopsTrack[]> = {
	platform: ['serving', 'cicd'],
	serving: ['platform', 'monitoring', 'llmops'],
	cicd: ['platform', 'monitoring', 'serving'],
	monitoring: ['serving', 'cicd', 'platform'],
	llmops: ['serving', 'monitoring'],
};
type LevelCard = readonly [LevelSlug | null, 'title' | 'years' | null];
const levels = cards<LevelCard>([
	[['junior', 'title'], 2],
	[['mid', 'title'], 2],
	[['mid', 'years'], 3],
	[['senior', 'title'], 6],
	[['senior', 'years'], 2],
	[['staff', 'title'], 3],
	[[null, null], 2],
]);
const years: Record<LevelSlug, readonly (number | null)[]> = {
	junior: [null, 1],
	mid: [2, 3, 4],
	senior: [5, 5, 6, 7],
	staff: [8, 10, 12],
};
const unfit = cards<Unfit>([
	['other-job', 9],
	['onsite', 3],
	['hybrid', 5],
	['broken-link', 3],
]);

// Only Ashby marks rows as unlisted.
const unfitOnAshby = cards<Unfit>([
	['other-job', 3],
	['onsite', 1],
	['hybrid', 2],
	['unlisted', 3],
]);

// Boards of remote jobs have no others.
const unfitOnJobBoards = cards<Unfit>([
	['other-job', 3],
	['broken-link', 1],
]);

/** What one row of an employer’s board is meant to say, with the number that its own draws are made from. */
export interface Planned {
	/** Unique within the employer. */
	number: number;
	intent: Intent;
}

/** How many employers so many listings are shared out among; the last few may have none. */
export function employersFor(listings: number): number {
	return block.employers * Math.ceil(listings / block.listings);
}

/** The listings of one employer that are open in the last night, and the rows beside them that must not be published. */
export function planBoard(seed: string, employer: Employer, listings: number): Planned[] {
	const group = Math.floor(employer.index / block.employers);
	const place = employer.index % block.employers;
	const shares = chance(seed, 'shares', group).some(sharedOut, sharedOut.length);
	const first = shares.slice(0, place).reduce((sum, share) => sum + share, 0);
	const fit = Array.from({ length: shares[place] ?? 0 }, (_, i) => group * block.listings + first + i)
		.filter((index) => index < listings)
		.map((index, number) => ({ number, intent: intend(seed, employer, index) }));
	const noise = [...noiseOf(seed, employer, group, place)].map((reason, i) => ({
		number: 500 + i,
		intent: spoil(seed, employer, i, reason),
	}));
	return [...fit, ...(fit.length > 0 ? noise : [])];
}

/** A listing of one of the six roles. `index` counts listings over all employers. */
export function intend(seed: string, employer: Employer, index: number): Intent {
	const role = deal(seed, 'role', index, roles);
	const group = Math.floor(index / roles.length);
	const before = Array.from({ length: index % roles.length }, (_, i) => group * roles.length + i);
	const earlier = before.filter((other) => deal(seed, 'role', other, roles) === role).length;
	const nth = group * roles.filter((other) => other === role).length + earlier;
	return draft(employer, role, nth, seed, chance(seed, 'intent', employer.index, index));
}

function draft(employer: Employer, role: RoleSlug, nth: number, seed: string, draw: Chance): Intent {
	const [level, levelFrom] = deal(seed, `level ${role}`, nth, levels);
	const place = choosePlace(employer, draw);
	const onTracks = role === 'mlops-engineer' ? chooseTracks(employer, deal(seed, 'track', nth, tracks), draw) : [];
	const specialisations = specialise(employer, role, onTracks, draw);
	const contract = draw.is(0.05);
	const states = deal(seed, `pay ${role}`, nth, [true, true, true, false, false]);
	const llm = specialisations.includes('llm-ops');
	const pay = choosePay({ role, level, kind: employer.kind, place, contract, llm }, draw);
	// A Greenhouse pay block names no period, so that only yearly pay is at home there.
	const inFields = employer.paysInFields && (employer.source !== 'greenhouse' || pay.period === 'year');
	return {
		employer: employer.slug,
		kind: employer.kind,
		role,
		tracks: onTracks,
		level,
		levelFrom,
		years: level === null ? null : draw.pick(years[level]),
		clouds: draw.is(0.88) ? employer.clouds : [],
		specialisations,
		place,
		pay: states ? { ...pay, in: inFields ? 'fields' : 'prose' } : null,
		contract,
		unfit: null,
	};
}

function chooseTracks(employer: Employer, main: MlopsTrack, draw: Chance): MlopsTrack[] {
	const llm = employer.business.specialisation === 'llm-ops' && main !== 'llmops' && draw.is(0.4);
	const second = llm ? 'llmops' : draw.is(0.5) ? draw.pick(companions[main]) : null;
	return second === null ? [main] : [main, second];
}

function specialise(employer: Employer, role: RoleSlug, onTracks: readonly MlopsTrack[], draw: Chance): string[] {
	const found = new Set<string>();
	if (onTracks.includes('llmops')) found.add('llm-ops');
	if (role !== 'mlops-engineer' && role !== 'ml-engineer') return [];
	const own = employer.business.specialisation;
	if (own !== null && (own !== 'llm-ops' || role === 'ml-engineer') && draw.is(0.8)) found.add(own);
	return [...found].toSorted();
}

function noiseOf(seed: string, employer: Employer, group: number, place: number): Unfit[] {
	const count = group % 2 === 0 ? 4 : 3;
	const boards = chance(seed, 'noise', group).some([0, 1, 2, 3, 4, 5], count);
	if (!boards.includes(place)) return [];
	const number = group * 4 + boards.indexOf(place);
	if (employer.source === 'ashby') return [deal(seed, 'unfit on Ashby', number, unfitOnAshby)];
	if (isJobBoard(employer.source)) return [deal(seed, 'unfit on job boards', number, unfitOnJobBoards)];
	return [deal(seed, 'unfit', number, unfit)];
}

function spoil(seed: string, employer: Employer, i: number, reason: Unfit): Intent {
	const draw = chance(seed, 'spoil', employer.index, i);
	const fit = draft(employer, draw.pick(roles), draw.int(0, 99), seed, draw);
	const country = fit.place.payCountry;
	if (reason === 'other-job')
		return { ...fit, role: null, tracks: [], level: null, specialisations: [], pay: null, unfit: reason };
	if (reason !== 'hybrid' && reason !== 'onsite') return { ...fit, unfit: reason };
	return {
		...fit,
		place: { scope: reason, countries: [country], region: null, payCountry: country },
		unfit: reason,
	};
}
