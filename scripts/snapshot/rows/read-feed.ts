import type { Board } from '#domain/board.ts';
import { memoizeOnce } from '#domain/memoize.ts';
import { cleanLine, cut } from '#plain-text/characters.ts';
import { explainIssues, FeedFault } from '../decode/fault.ts';
import type { Feed } from '../fetch/feed.ts';
import { hazardsIn, type JsonHazard, type JsonPath } from '../decode/read-json.ts';
import { detailKey, wholeDraft, type DraftFields, type RowWithDetail, type Source } from '../sources/source.ts';
import { closedBy } from './closed.ts';
import { marksOf, type AdvertText, type TextMarks } from './advert-text.ts';
import {
	dropped,
	quarantined,
	toPosting,
	type Doubt,
	type PostingBoard,
	type PostingFields,
	type Refusal,
} from './to-posting.ts';

/** A cache of values computed on earlier nights. Returns the cached value for an equal `input`, or else calls `compute`. */
export type Cached = <Value>(input: unknown, compute: () => Value) => Value;

const uncached: Cached = (_input, compute) => compute();

/** The rows read so far by posting id, each with its index and draft. */
type Seen = Map<string, { index: number; draft: MarkedDraft }>;

/** Identifies a row in the report: its index in the feed, id and title. */
export interface RowPlace {
	index: number;
	postingId: string | null;
	title: string | null;
}

export interface ReadRow {
	place: RowPlace;
	doubts: Doubt[];
	outcome: { posting: PostingFields; text: AdvertText } | Refusal;
}

/**
 * Reads the rows of one board: each gives a posting, or the reason why it is left out. A bad row does not affect the others. A body
 * that is not a feed throws a FeedFault before the first row, so that it is never taken for an empty feed.
 */
export function* readFeed(
	source: Source,
	board: Board,
	feed: Pick<Feed, 'pages' | 'details'>,
	today: string,
	cached: Cached = uncached,
): Generator<ReadRow> {
	const pages = feed.pages.map((page) => {
		const rows = source.rows(page);
		const duplicateKey = hazardsIn(page, rows).find(({ kind }) => kind === 'duplicate-key');
		if (duplicateKey) throw new FeedFault('duplicate-key', occursTwice(duplicateKey, ' in the body'));
		return { rows, employer: board.employer ?? source.employer?.(page) ?? null };
	});
	const base = source.base?.(board) ?? null;
	const seen: Seen = new Map();
	let index = 0;
	for (const { rows, employer } of pages) {
		const named = { ...board, base, employer };
		for (const row of rows) {
			yield readRow(row, { index, ...guessPlace(row) }, named);
			index += 1;
		}
	}

	function readRow(row: unknown, place: RowPlace, named: PostingBoard): ReadRow {
		const detail = source.detail ? (feed.details.get(detailKey(source.detail, row) ?? '') ?? null) : null;
		const refused = (outcome: Refusal, doubts: Doubt[] = []) => ({ place, doubts, outcome });
		if (detail instanceof FeedFault) {
			return refused(quarantined('detail', `The page of this advert could not be read: ${detail.message}`));
		}
		const input = source.detail ? ({ row, detail } satisfies RowWithDetail) : row;
		const hazards = hazardsIn(input);
		const duplicateKey = hazards.find(({ kind }) => kind === 'duplicate-key');
		if (duplicateKey) return refused(quarantined('duplicate-key', occursTwice(duplicateKey)));
		const doubts = hazards.map(doubtOf);
		const { draft, words } = readDraft(source, board.source, input, cached);
		if ('fault' in draft) return refused(quarantined('schema', draft.fault), doubts);
		const placeOfDraft = {
			index: place.index,
			postingId: cut(cleanLine(draft.postingId), 100),
			title: cut(cleanLine(cut(draft.title, 1_000)), 200) || place.title,
		};
		const checked = refuseRepeat(draft, place.index, seen) ?? toPosting(draft, named, today);
		if ('verdict' in checked) return { place: placeOfDraft, doubts, outcome: checked };
		const outcome = { posting: checked.posting, text: { ...draft.text, words } };
		return { place: placeOfDraft, doubts: [...doubts, ...checked.doubts], outcome };
	}
}

/** A draft with the hashes of its advert text instead of the text. */
type MarkedDraft = DraftFields & { text: TextMarks };

/**
 * Reads a row as a draft, or returns what is wrong with it; either may come from the cache. `words` extracts the advert text only
 * when it is called.
 */
function readDraft(
	source: Source,
	name: Board['source'],
	row: unknown,
	cached: Cached,
): { draft: MarkedDraft | { fault: string }; words: () => string } {
	const parsed = memoizeOnce(() => source.posting.safeParse(row));
	const draft = cached({ source: name, row }, () => {
		const { data, error } = parsed();
		if (error) return { fault: explainIssues(error.issues) };
		const fields = wholeDraft(data);
		const closed = closedBy(data.title, data.text);
		const unfit = closed === null ? null : { rule: 'closed', reason: `it says “${cut(cleanLine(closed), 60)}”.` };
		return { ...fields, unfit: fields.unfit ?? unfit, text: marksOf(data.text) };
	});
	return { draft, words: () => parsed().data?.text ?? '' };
}

/**
 * Refuses a row whose id an earlier row has: as a repeat if both are equal, otherwise because we cannot tell which one counts.
 * Sources that use one id for several rows on purpose must build distinct ids.
 */
function refuseRepeat(draft: MarkedDraft, index: number, seen: Seen): Refusal | null {
	const id = cleanLine(draft.postingId);
	const earlier = seen.get(id);
	if (!earlier) {
		seen.set(id, { index, draft });
		return null;
	}
	const { index: first } = earlier;
	if (JSON.stringify(earlier.draft) === JSON.stringify(draft)) return dropped('repeat', `repeat of row ${first}`);
	const reason = `Row ${first} has the same id, \`${cut(id, 100)}\`, but other content.`;
	return quarantined('duplicate-id', reason);
}

function occursTwice({ path }: JsonHazard, where = ''): string {
	return `The key \`${shown(path)}\` occurs twice${where}, so we cannot tell which one is right.`;
}

function doubtOf({ kind, path }: JsonHazard): Doubt {
	const isNumber = kind === 'number-range';
	const what = isNumber ? `The number at \`${shown(path)}\` is out of range, so it` : `The key \`${shown(path)}\``;
	return { rule: kind, reason: `${what} was left out.` };
}

const idNames = ['id', 'uuid', 'shortcode', 'objectID', 'slug'];
const titleNames = ['title', 'jobTitle', 'jobOpeningName', 'text', 'name'];

/** Guesses the id and title of a row, for the report on rows that do not fit the schema. */
function guessPlace(row: unknown): { postingId: string | null; title: string | null } {
	const fields = (row ?? {}) as Record<string, unknown>;
	const id = idNames.map((name) => fields[name]).find((value) => ['string', 'number'].includes(typeof value));
	// One feed has its titles in `text`. A row with `parent_id` is a comment: its `text` is not a title and must not be kept.
	const names = fields['parent_id'] === undefined ? titleNames : titleNames.filter((name) => name !== 'text');
	const title = names.map((name) => fields[name]).find((value) => typeof value === 'string');
	return {
		postingId: id === undefined ? null : cut(cleanLine(String(id as string | number)), 100),
		title: title === undefined ? null : cut(cleanLine(cut(title, 1_000)), 200),
	};
}

function shown(path: JsonPath): string {
	return cut(cleanLine(path.join('.')), 100);
}
