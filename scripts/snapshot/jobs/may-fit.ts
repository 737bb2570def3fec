import type { Listing } from '#facts/listing.ts';
import { boardName } from '#domain/board.ts';
import { compareKeys, sortedBy } from '#domain/compare.ts';
import type { MayFit } from '#domain/snapshot.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import { isRefusal } from '../candidates/judge-rows.ts';
import { urlIdentity } from '../rows/advert-url.ts';

/** Most adverts published for one role. */
const MAX_PER_ROLE = 100;

/**
 * Returns the adverts that may fit a role, newest first, at most 100 per role. An advert that repeats another one or a listing is
 * left out. While a board fails and its last good listings are shown, its adverts of last night are shown too.
 */
export function advertsThatMayFit(
	boards: readonly Pick<JudgedBoard, 'board' | 'rows' | 'objection' | 'staleSince'>[],
	lastNight: readonly MayFit[],
	listings: readonly Pick<Listing, 'url' | 'employer' | 'title'>[],
): MayFit[] {
	const known = new Set(listings.flatMap((listing) => namesOf({ ...listing, employer: listing.employer.name })));
	const stale = new Set(boards.filter(({ staleSince }) => staleSince !== null).map(({ board }) => boardName(board)));
	const all = [...boards.flatMap(advertsOf), ...lastNight.filter((advert) => stale.has(boardName(advert)))];
	const perRole = new Map<string, number>();
	return newestFirst(all).filter((advert) => {
		const names = namesOf(advert);
		if (names.some((name) => known.has(name))) return false;
		for (const name of names) known.add(name);
		const before = perRole.get(advert.role) ?? 0;
		perRole.set(advert.role, before + 1);
		return before < MAX_PER_ROLE;
	});
}

function advertsOf({
	board: { source, board },
	rows,
	objection,
}: Parameters<typeof advertsThatMayFit>[0][number]): MayFit[] {
	if (objection !== null) return [];
	return rows.flatMap(({ outcome }) =>
		isRefusal(outcome) && outcome.mayFit ? [{ ...outcome.mayFit, source, board }] : [],
	);
}

/** The keys of an advert. Two adverts with a key in common, the link or employer and title, are the same. */
const namesOf = ({ url, employer, title }: Pick<MayFit, 'url' | 'employer' | 'title'>): string[] => [
	urlIdentity(url),
	`${employer}\n${title}`.toLowerCase(),
];

/** Adverts without a day come last. */
function newestFirst(adverts: readonly MayFit[]): MayFit[] {
	const sorted = sortedBy(adverts, ({ employer, title, url }) => [employer, title, url]);
	return sorted.toSorted((a, b) => compareKeys([b.publishedOn ?? ''], [a.publishedOn ?? '']));
}
