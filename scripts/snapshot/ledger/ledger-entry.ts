import { placeName } from '#domain/board.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import type { Edit } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { StatedPay } from '#domain/pay.ts';
import { compareText } from '#domain/compare.ts';
import type { LastNight } from '../plan/last-night.ts';

const MAX_EDITS = 20;
const MAX_REPOSTS = 20;
const MAX_SEEN_ON = 50;

/** What a ledger entry needs in addition to the listing. */
export interface Seen {
	/** Simhash of the preferred row; null if it has none, or the listing stays open from an earlier night. */
	simhash: string | null;
	/** The titles of all its rows tonight. */
	titles: readonly string[];
	/** Whether it is published again under a new address. */
	isRepost?: boolean;
}

/** The ledger of the last night, sorted by id. If the last night has none, it is built from the listings. */
export function earlierJobs(last: LastNight | null): LedgerPosting[] {
	if (last === null) return [];
	return last.postings ?? last.listings.map(({ whole }) => ledgerEntry(null, whole(), { simhash: null, titles: [] }));
}

/** Updates the ledger entry of one of tonight’s listings. Applying the same listing twice changes nothing. */
export function ledgerEntry(old: LedgerPosting | null, listing: Listing, seen: Seen): LedgerPosting {
	const { id, title, employer, url, publishedOn, firstSeen, lastSeen, pay } = listing;
	const { scope, countries, regions } = listing.remote;
	return {
		id,
		role: listing.role.value,
		...(listing.alsoRole && { alsoRole: listing.alsoRole.value }),
		title,
		employer: { slug: employer.slug, name: employer.name },
		url,
		publishedOn: old?.publishedOn ?? publishedOn,
		firstSeen,
		lastSeen,
		closedOn: null,
		level: listing.level?.value ?? null,
		tracks: listing.tracks.map(({ value }) => value),
		named: slugsOf(listing.named),
		specialisations: listing.specialisations.map(({ value }) => value),
		remote: { scope, countries, regions },
		pay: pay && { stated: pay.stated, usd: pay.usd },
		edits: old ? [...old.edits, ...edits(old, listing, seen)].slice(-MAX_EDITS) : listing.history.edits,
		reposts: old ? [...old.reposts, ...reposts(old, listing, seen)].slice(-MAX_REPOSTS) : listing.history.reposts,
		seenOn: seenOn(old, listing),
		simhash: seen.simhash ?? old?.simhash ?? null,
	};
}

/** The slugs of the terms that a listing names, by facet. */
const slugsOf = (named: Listing['named']): LedgerPosting['named'] =>
	Object.fromEntries(Object.entries(named).map(([facet, found]) => [facet, found.map(({ value }) => value)]));

/**
 * Changes of title and pay since the last entry. If another row of the job still has the old title, the title was not edited: only
 * a different row is preferred tonight.
 */
function edits(old: LedgerPosting, { title, pay, lastSeen: on }: Listing, { titles }: Seen): Edit[] {
	const found: Edit[] = [];
	if (title !== old.title && !titles.includes(old.title)) found.push({ on, what: 'title', from: old.title, to: title });
	const from = old.pay?.stated ?? null;
	const to = pay?.stated ?? null;
	if (JSON.stringify(from) !== JSON.stringify(to)) {
		found.push({ on, what: 'pay', from: from && payWords(from), to: to && payWords(to) });
	}
	return found;
}

function reposts(
	old: LedgerPosting,
	{ lastSeen: on }: Listing,
	{ isRepost = false }: Seen,
): Listing['history']['reposts'] {
	return isRepost ? [{ on, url: old.url }] : [];
}

function seenOn(old: LedgerPosting | null, listing: Listing): LedgerPosting['seenOn'] {
	const places = new Map((old?.seenOn ?? []).map((seen) => [placeName(seen), seen]));
	for (const seen of listing.seenOn) {
		const earlier = places.get(placeName(seen));
		places.set(placeName(seen), {
			...seen,
			lastSeen: earlier && earlier.lastSeen > listing.lastSeen ? earlier.lastSeen : listing.lastSeen,
		});
	}
	return [...places.values()]
		.toSorted((a, b) => compareText(b.lastSeen, a.lastSeen) || compareText(placeName(a), placeName(b)))
		.slice(0, MAX_SEEN_ON);
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** Stated pay in words, independent of the advert’s spelling: `USD 150,000–180,000 a year, base`. */
export function payWords({ min, max, currency, period, basis }: StatedPay): string {
	const article = period === 'hour' ? 'an' : 'a';
	const kind = basis === null ? '' : basisWords[basis];
	return `${currency} ${amountWords(min, max)} ${article} ${period}${kind}`;
}

const basisWords = { base: ', base', ote: ', on-target earnings', total: ', in total' };

function amountWords(min: number | null, max: number | null): string {
	if (min === null && max === null) return '';
	if (min === null) return `up to ${number.format(max ?? 0)}`;
	if (max === null) return `from ${number.format(min)}`;
	const low = number.format(min);
	const high = number.format(max);
	return low === high ? low : `${low}–${high}`;
}
