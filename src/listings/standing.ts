import type { LedgerPosting } from '#domain/ledger.ts';
import type { Edit, ListingPay } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { daysBetween } from '#domain/day.ts';
import { yearlyPay } from '#filter/yearly-pay.ts';
import { broadRegions, listedValuesOf, NOT_STATED, type FacetVocabulary, type ListedFacts } from '#filter/facets.ts';

/** A list is shown once it has APPEARS jobs, and until it has fewer than STAYS. Its address stays valid for KEPT_DAYS more. */
const APPEARS = 5;
const STAYS = 3;
const KEPT_DAYS = 90;

/** The status of a job list tonight. */
export interface Standing {
	/** Whether pages link to the list. If not, its address and feed still work, for readers who follow them. */
	isOpen: boolean;
	/** The night when its jobs last changed, or when it stopped being open. */
	changedOn: string;
}

/** When a job was open and when it changed, and the job lists that it was on. */
export interface Stay {
	lists: readonly string[];
	firstSeen: string;
	/** The last night when it was open; null if it still is. */
	lastSeen: string | null;
	edits: readonly Pick<Edit, 'on'>[];
}

/** The key of a role’s list of all jobs. */
export const ALL = 'all';
export const listKey = (name: string, value: string): string => `${name}:${value}`;

/**
 * Computes the status of each list, by key, after a sequence of nights; the last one is tonight. Lists that never had enough
 * jobs, or stopped being open too long ago, are left out. Everything is computed from the nights and jobs, so no state is stored.
 */
export function standings(stays: readonly Stay[], nights: readonly string[]): Map<string, Standing> {
	const tonight = nights.at(-1) ?? '';
	const spans = stays.map((stay) => spanOf(stay, nights));
	const byList = Map.groupBy(
		spans.flatMap((span) => span.lists.map((key) => ({ key, span }))),
		({ key }) => key,
	);
	const found = new Map<string, Standing>();
	for (const [key, members] of byList) {
		const of = members.map(({ span }) => span);
		const { isOpen, since } = openOn(of, nights);
		if (!isOpen && (since === null || daysBetween(since, tonight) > KEPT_DAYS)) continue;
		const latest = of.reduce((day, { changedOn }) => (changedOn > day ? changedOn : day), '');
		found.set(key, { isOpen, changedOn: isOpen || since === null ? latest : since });
	}
	return found;
}

/** A stay in terms of indexes of nights: the first night when the job was open, and the first when it was not any more. */
interface Span {
	lists: readonly string[];
	from: number;
	until: number;
	/** The last night when it opened, closed or was edited. */
	changedOn: string;
}

function spanOf({ lists, firstSeen, lastSeen, edits }: Stay, nights: readonly string[]): Span {
	const after = lastSeen === null ? -1 : nights.findIndex((night) => night > lastSeen);
	const days = [firstSeen, ...edits.map(({ on }) => on), nights[after] ?? ''];
	return {
		lists,
		from: nights.findIndex((night) => night >= firstSeen),
		until: after < 0 ? nights.length : after,
		changedOn: days.toSorted().at(-1) ?? firstSeen,
	};
}

/** Whether a list is open on the last night, and the night when it last opened or closed; null if it never opened. */
function openOn(spans: readonly Span[], nights: readonly string[]): { isOpen: boolean; since: string | null } {
	const change = nights.map(() => 0);
	const add = (at: number, n: number) => (change[at] = (change[at] ?? 0) + n);
	for (const { from, until } of spans) {
		add(from, 1);
		add(until, -1);
	}
	let isOpen = false;
	let since: string | null = null;
	let count = 0;
	for (const [at, night] of nights.entries()) {
		count += change[at] ?? 0;
		const next: boolean = count >= (isOpen ? STAYS : APPEARS);
		if (next !== isOpen) since = night;
		isOpen = next;
	}
	return { isOpen, since };
}

/**
 * The job lists that an open job counts for. For the list of a country or a small region, only jobs that name it count, not those
 * that name a larger region.
 */
export function stayOf(listing: Listing, known: Known): Stay {
	const { firstSeen, history } = listing;
	return { lists: listsOf(listing, known), firstSeen, lastSeen: null, edits: history.edits };
}

/** Like `stayOf`, for a closed job. */
export function stayOfGone(posting: LedgerPosting, known: Known): Stay {
	const { firstSeen, lastSeen, edits, tracks, level, named, specialisations, remote } = posting;
	const valued = (values: readonly string[]) => values.map((value) => ({ value }));
	const facts = {
		...posting,
		tracks: valued(tracks),
		named: Object.fromEntries(Object.entries(named).map(([facet, slugs]) => [facet, valued(slugs)])),
		specialisations: valued(specialisations),
		level: level && { value: level },
		remote: remote ?? { scope: 'unspecified' as const, countries: [], regions: [] },
	};
	return { lists: listsOf(facts, known, remote !== undefined), firstSeen, lastSeen, edits };
}

type Known = Pick<FacetVocabulary, 'regions' | 'payFloors'>;
type Facts = ListedFacts & {
	pay: Pick<ListingPay, 'stated' | 'usd'> | null;
};

function listsOf(facts: Facts, { regions: known, payFloors }: Known, isPlaced = true): string[] {
	const values = listedValuesOf(facts, known, []);
	const { countries, regions } = facts.remote;
	const yearly = facts.pay && yearlyPay(facts.pay);
	const paid = yearly?.max ?? yearly?.min ?? null;
	const places = {
		scope: values.scope.filter((value) => !isNarrow(value, known) || regions.includes(value)),
		country: countries.map((code) => code.toLowerCase()),
	};
	const named = { ...values, ...(isPlaced ? places : { scope: [], country: [] }) };
	const floors = payFloors.filter((floor) => paid !== null && paid >= floor * 1000).map(String);
	return [
		ALL,
		...Object.entries({ ...named, pay: paid === null ? [NOT_STATED] : floors }).flatMap(([name, of]) =>
			of.map((value) => listKey(name, value)),
		),
	];
}

const isNarrow = (value: string, known: FacetVocabulary['regions']) =>
	known.some(({ slug }) => slug === value) && !broadRegions.includes(value);
