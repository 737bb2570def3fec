import { compareText } from '#domain/compare.ts';
import { boardCount, type Edit, type SeenOn } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';

/** An event in the history of a listing. */
export interface Happening {
	/** `2026-11-24`; null for what is true tonight. We leave that date out, because the job lists show it. */
	on: string | null;
	what: string;
	/** Details; empty if the heading says everything. */
	words: string;
}

/** The history of a listing, oldest event first; `night` is the day of the snapshot. */
export function historyOf(listing: Listing, night: string): Happening[] {
	const { firstSeen, lastSeen, publishedOn, seenOn, history } = listing;
	const changes = [
		...history.edits.map((edit) => ({ on: edit.on, ...editWords(edit) })),
		...history.reposts.map(({ on }) => ({ on, what: 'Reposted', words: 'same employer and text, new address' })),
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

/** `on 3 boards`; empty for a single advert on one board. */
function placesSeen(seenOn: readonly SeenOn[]): string {
	const boards = boardCount(seenOn);
	if (boards > 1) return `on ${boards} boards`;
	return seenOn.length > 1 ? `${seenOn.length} adverts on one board` : '';
}

function editWords({ what, from, to }: Edit): Omit<Happening, 'on'> {
	if (what === 'title') return { what: 'Title changed', words: `before: ${from ?? 'none'}` };
	if (from === null) return { what: 'Pay added', words: to ?? '' };
	if (to === null) return { what: 'Pay removed', words: `before: ${from}` };
	return { what: 'Pay changed', words: `${from}, since then ${to}` };
}
