import type { PlannedBoard } from '../read-boards.ts';
import { recordedFeed } from '../feed.ts';
import { readFeed, type ReadRow } from '../read-feed.ts';
import { readPage } from '../read-page.ts';
import type { Source } from './source.ts';

/** For tests: the rows of one recorded body, as a night reads them. */
export function readRecording(
	source: Source,
	board: Pick<PlannedBoard, 'source' | 'board' | 'employer' | 'address'>,
	body: string | Uint8Array,
	today: string,
): ReadRow[] {
	const feed = recordedFeed(readPage(source.form, { bytes: Buffer.from(body), charset: null }));
	return [...readFeed(source, board, feed, today)];
}
