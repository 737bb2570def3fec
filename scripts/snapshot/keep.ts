import type { Listing } from '#domain/listing.ts';
import type { SourceName } from '#domain/posting.ts';
import type { LastNight } from './last-night.ts';

interface Named {
	source: SourceName;
	board: string;
}

export interface Kept {
	listings: Listing[];
	/** How many of them each stale board holds, by `source/board`. */
	byBoard: Map<string, number>;
}

/**
 * Tonight’s listings and, for boards that could not be used, those of the last good night as they were. A listing
 * that a good board still carries tonight stays tonight’s and keeps the mention of the stale board.
 */
export function keepStale(fresh: readonly Listing[], stale: readonly Named[], last: LastNight | null): Kept {
	const names = new Set(stale.map(boardName));
	const byId = new Map(fresh.map((listing) => [listing.id, listing]));
	const byBoard = new Map<string, number>();
	for (const old of names.size === 0 ? [] : (last?.listings ?? [])) {
		const seenOn = old.seenOn.filter((seen) => names.has(boardName(seen)));
		const [first] = seenOn;
		if (!first) continue;
		const tonight = byId.get(old.id);
		if (tonight) {
			byId.set(old.id, { ...tonight, seenOn: [...tonight.seenOn, ...seenOn] });
			continue;
		}
		byId.set(old.id, { ...old, seenOn, url: first.url });
		byBoard.set(boardName(first), (byBoard.get(boardName(first)) ?? 0) + 1);
	}
	return { listings: [...byId.values()], byBoard };
}

export function boardName({ source, board }: Named): string {
	return `${source}/${board}`;
}
