import { isOnJobBoard, type Employer } from './employers.ts';
import { draft, type Intent } from './intent.ts';
import { chance, deal } from './random.ts';
import { words, type Unfit } from './words.ts';

/** Listings and employers come in blocks: 24 listings, shared out among 6 employers. */
const block = { listings: 24, employers: 6 };
const sharedOut = [2, 3, 4, 4, 5, 6];

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
	if (fit.length === 0) return [];
	const reason = unfitOf(seed, employer, group, place);
	return reason === null ? fit : [...fit, { number: 500, intent: spoil(seed, employer, reason) }];
}

/** A listing of one of the six roles. `index` counts listings over all employers. */
export function intend(seed: string, employer: Employer, index: number): Intent {
	const { roles } = words;
	const role = deal(seed, 'role', index, roles);
	const group = Math.floor(index / roles.length);
	const before = Array.from({ length: index % roles.length }, (_, i) => group * roles.length + i);
	const earlier = before.filter((other) => deal(seed, 'role', other, roles) === role).length;
	const nth = group * roles.filter((other) => other === role).length + earlier;
	return draft(employer, role, nth, seed, chance(seed, 'intent', employer.index, index));
}

/** Why the employer’s board has a row that must not be published; null where it has none. */
function unfitOf(seed: string, employer: Employer, group: number, place: number): Unfit | null {
	const count = group % 2 === 0 ? 4 : 3;
	const boards = chance(seed, 'noise', group).some([0, 1, 2, 3, 4, 5], count);
	if (!boards.includes(place)) return null;
	const others = isOnJobBoard(employer) ? 'unfit on job boards' : 'unfit';
	const deck = employer.source === 'ashby' ? 'unfit on Ashby' : others;
	return deal(seed, deck, group * 4 + boards.indexOf(place), words.unfit[deck]);
}

function spoil(seed: string, employer: Employer, unfit: Unfit): Intent {
	const draw = chance(seed, 'spoil', employer.index, 0);
	const fit = { ...draft(employer, draw.pick(words.roles), draw.int(0, 99), seed, draw), unfit };
	if (unfit === 'other-job') return { ...fit, role: null, tracks: [], level: null, specialisations: [], pay: null };
	if (unfit !== 'hybrid' && unfit !== 'onsite') return fit;
	const { payCountry } = fit.place;
	return { ...fit, place: { scope: unfit, countries: [payCountry], region: null, payCountry } };
}
