import type { z } from 'zod';
import { Board } from '#domain/board.ts';
import type { Posting, SourceName } from '#domain/posting.ts';
import { recordedFeed } from '../fetch/feed.ts';
import { readFeed, type ReadRow } from '../rows/read-feed.ts';
import { readPage } from '../decode/page.ts';
import { sources } from '../sources/index.ts';
import type { BoardAddress, Source } from '../sources/source.ts';

/** Reads the rows of a recorded body as a night does. */
export function readRecording(
	source: Source,
	board: z.input<typeof Board>,
	body: string | Uint8Array,
	today: string,
): ReadRow[] {
	const feed = recordedFeed(readPage(source.form, { bytes: Buffer.from(body), charset: null }));
	return [...readFeed(source, Board.parse(board), feed, today)];
}

/** A posting together with the text of its advert. */
export function wholePosting({ posting, text }: Extract<ReadRow['outcome'], { posting: object }>): Posting {
	return { ...posting, text: text.words() };
}

/** The result for each row: a posting, or verdict, rule and reason. */
export function readOutcomes(
	source: Source,
	board: BoardAddress,
	body: string | Uint8Array,
	today: string,
): (Posting | string)[] {
	const name = (Object.keys(sources) as SourceName[]).find((candidate) => sources[candidate] === source) ?? 'lever';
	return readRecording(source, { source: name, employer: null, ...board }, body, today).map(({ outcome }) =>
		'posting' in outcome ? wholePosting(outcome) : `${outcome.verdict} ${outcome.rule}: ${outcome.reason}`,
	);
}
