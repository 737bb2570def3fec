import type { Board } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Feed } from './feed.ts';
import { detailKey, wordsAt, type Ask, type Source } from '../sources/source.ts';
import { readPage, type Body } from '../decode/page.ts';

/** Most adverts asked for one by one, for one board and night. */
export const MAX_DETAILS = 60;

/** Which adverts of a board are worth a request of their own. */
export interface Choice {
	/** How many nights came before: where there are more adverts than a night has time for, they take turns. */
	turn?: number;
	/** Whether a title may be one of our roles; left out, all are asked for. */
	mayBeOurs?: (title: string) => boolean;
}

/** One request of a board, with the pause its source asks for before it; throws a FeedFault. */
export type AskBoard = (ask: Ask) => Promise<Body>;

/**
 * A board’s whole feed: its pages until there is no next, then the adverts of rows whose title may name one of our
 * roles; where there are more of them than a night has time for, each night begins where the last one ended.
 * Pages that repeat, or that go on past the source’s limit, end the list and say so; they never go on for ever.
 */
export async function fetchBoard(source: Source, board: Board, ask: AskBoard, choice: Choice = {}): Promise<Feed> {
	const pages: unknown[] = [];
	const seen = new Set<string>();
	let cutShort: string | null = null;
	let expected = 0;
	for (let next: Ask | null = source.first(board); next !== null;) {
		const body = await ask(next).catch((error: unknown) => {
			if (pages.length > 0 && isSpent(error)) return null;
			throw error;
		});
		if (body === null) {
			cutShort = `The time for this board ended after ${pages.length} pages.`;
			break;
		}
		const digest = sha256(body.bytes);
		if (seen.has(digest)) {
			cutShort = `Page ${pages.length + 1} repeats an earlier one, so the list ends there.`;
			break;
		}
		seen.add(digest);
		const page = readPage(source.form, body);
		pages.push(page);
		expected = Math.max(expected, source.expects?.(page) ?? 0);
		next = source.next?.(page, next, board) ?? null;
		if (next !== null && pages.length >= (source.maxPages ?? 1)) {
			cutShort = `The list goes on past ${pages.length} pages, which is where this night stops reading it.`;
			next = null;
		}
	}
	const rows = source.expects ? pages.reduce<number>((sum, page) => sum + source.rows(page).length, 0) : 0;
	if (rows < expected) cutShort ??= `The feed says that it has ${expected} rows and sent ${rows}.`;
	const { details, left } = await fetchDetails(source, board, pages, ask, choice);
	if (left > 0)
		cutShort ??= `${left} adverts were not asked for: a board has ${MAX_DETAILS} a night and a minute for them.`;
	return { pages, details, cutShort };
}

/** `fetchBoard`, or the fault that kept it from a feed. */
export async function feedFrom(...asked: Parameters<typeof fetchBoard>): Promise<Feed | FeedFault> {
	return fetchBoard(...asked).catch((error: unknown) => {
		if (error instanceof FeedFault) return error;
		throw error;
	});
}

async function fetchDetails(
	source: Source,
	board: Board,
	pages: readonly unknown[],
	ask: AskBoard,
	{ turn = 0, mayBeOurs = () => true }: Choice,
): Promise<{ details: Feed['details']; left: number }> {
	const details = new Map<string, unknown>();
	const { detail } = source;
	if (!detail) return { details, left: 0 };
	const rows = pages.flatMap((page) => source.rows(page));
	// A row without a title is worth it: nobody can tell.
	const isWorthIt = (title: string | null): boolean => title === null || mayBeOurs(title);
	const worthIt = rows.filter((row) => isWorthIt(wordsAt(row, detail.title)));
	const keys = new Set(worthIt.flatMap((row) => detailKey(detail, row) ?? []));
	const sorted = [...keys].toSorted(compareText);
	const from = sorted.length <= MAX_DETAILS ? 0 : (turn * MAX_DETAILS) % sorted.length;
	const wanted = [...sorted.slice(from), ...sorted.slice(0, from)].slice(0, MAX_DETAILS);
	for (const key of wanted) {
		try {
			details.set(key, readPage(source.form, await ask(detail.ask(key, board))));
		} catch (error) {
			if (isSpent(error)) break;
			if (!(error instanceof FeedFault)) throw error;
			details.set(key, error);
		}
	}
	return { details, left: keys.size - details.size };
}

/** The board’s time or calls are spent: what is left was not asked for, rather than asked for in vain. */
function isSpent(error: unknown): boolean {
	return error instanceof FeedFault && ['budget', 'calls-spent', 'retry-later', 'host-down'].includes(error.code);
}
