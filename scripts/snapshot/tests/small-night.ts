import { silentFacts } from '#facts/testing/silent-facts.ts';
import { Board } from '#domain/board.ts';
import type { PostingFields } from '../rows/to-posting.ts';
import type { Reading } from '#facts/reading.ts';
import type { BoardFeed, NightFeeds } from '../fetch/feed.ts';
import { takeNight, type NightOptions, type TakenNight } from '../night.ts';

/** The files of a night that the next night or the site reads. */
export const nightFiles = ['snapshot.ndjson', 'ledger.ndjson', 'snapshot.previous.ndjson', 'ledger.previous.ndjson'];

/** The feeds of a night that are already in memory. */
export function feedsOf(feeds: readonly BoardFeed[]): NightFeeds {
	const read: NightFeeds['read'] = (take) => {
		feeds.forEach(take);
		return Promise.resolve();
	};
	return { total: feeds.length, read, unread: [] };
}

/** Runs a night with four jobs on one board: night 1 has jobs 1 to 4 on 2026-11-21, night 2 has jobs 2 to 5 a day later, up to 9. */
export function takeSmallNight(
	folder: string,
	night: number,
	takenAt = `2026-11-2${night}T02:40:00Z`,
	{ clocksAhead = null, ...more }: Partial<NightOptions> & { clocksAhead?: number | null } = {},
): Promise<TakenNight> {
	const jobs = [0, 1, 2, 3].map((index) => ({
		id: index + night,
		title: `MLOps Engineer ${index + night}`,
		absolute_url: `https://jobs.example/${index + night}`,
	}));
	const feed: BoardFeed = {
		board: Board.parse({ source: 'greenhouse', board: 'acme', employer: 'Acme' }),
		file: null,
		feed: { pages: [{ jobs }], details: new Map(), cutShort: null },
	};
	return takeNight({
		out: folder,
		takenAt,
		sample: false,
		classify,
		rates: { date: '2026-11-01', source: 'a table' },
		fetch: () => ({ ...feedsOf([feed]), clocksAhead: () => clocksAhead }),
		...more,
	});
}

function classify({ title }: PostingFields): Reading {
	const evidence = [{ words: title, from: 'title' as const, at: null, rule: 'role/title' }];
	const remote = { scope: 'worldwide' as const, countries: [], regions: [], timezones: null, evidence };
	const role = { value: 'mlops-engineer' as const, evidence };
	return { ...silentFacts, role, mayFit: null, why: '', remote };
}
