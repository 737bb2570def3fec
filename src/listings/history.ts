import { compareText } from '#domain/compare.ts';
import { boardCount, type Edit, type SeenOn } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';

/** One day in the life of a listing. */
export interface Happening {
	/** `2026-11-24`; null for what holds on the night of the site, whose date stands on the lists of jobs. */
	on: string | null;
	what: string;
	/** More about it, in words; empty where the heading says all. */
	words: string;
}

/** What became of a listing, oldest first; the night is the day of the snapshot. */
export function historyOf(listing: Listing, night: string): Happening[] {
	const { firstSeen, lastSeen, publishedOn, seenOn, history } = listing;
	const changes = [
		...history.edits.map((edit) => ({ on: edit.on, ...editWords(edit) })),
		...history.reposts.map(({ on }) => ({ on, what: 'Put up again', words: 'same employer and text, new address' })),
	].toSorted((a, b) => compareText(a.on, b.on));
	const where = placesSeen(seenOn);
	return [
		...(publishedOn !== null && publishedOn < firstSeen
			? [{ on: publishedOn, what: 'Published', words: 'as its feed says' }]
			: []),
		{ on: firstSeen, what: 'First seen', words: '' },
		...changes,
		lastSeen === night ? { on: null, what: 'Open', words: where } : { on: lastSeen, what: 'Last seen', words: where },
	];
}

/** `on 3 boards`; empty for one advert on one board. */
function placesSeen(seenOn: readonly SeenOn[]): string {
	const boards = boardCount(seenOn);
	if (boards > 1) return `on ${boards} boards`;
	return seenOn.length > 1 ? `${seenOn.length} adverts on one board` : '';
}

function editWords({ what, from, to }: Edit): Omit<Happening, 'on'> {
	if (what === 'title') return { what: 'Title changed', words: `before: ${from ?? 'none'}` };
	if (from === null) return { what: 'Pay added', words: to ?? '' };
	if (to === null) return { what: 'Pay taken out', words: `before: ${from}` };
	return { what: 'Pay changed', words: `${from}, since then ${to}` };
}
