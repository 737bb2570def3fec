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

/** A cache for values computed on earlier nights: returns the value kept for the same input `of`, or calls `make`. */
export type Keep = <Value>(of: unknown, make: () => Value) => Value;

const anew: Keep = (_of, make) => make();

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
 * Reads the rows of one board, each as a posting or with the reason why it is left out. A bad row costs only itself. A body that
 * is not a feed throws a FeedFault before the first row, so that it never looks like an empty feed.
 */
export function* readFeed(
	source: Source,
	board: Board,
	feed: Pick<Feed, 'pages' | 'details'>,
	today: string,
	keep: Keep = anew,
): Generator<ReadRow> {
	const pages = feed.pages.map((page) => {
		const rows = source.rows(page);
		const twice = hazardsIn(page, rows).find(({ kind }) => kind === 'duplicate-key');
		if (twice) throw new FeedFault('duplicate-key', occursTwice(twice, ' in the body'));
		return { rows, employer: board.employer ?? source.employer?.(page) ?? null };
	});
	const base = source.base?.(board) ?? null;
	const seen: Seen = new Map();
	let index = 0;
	for (const { rows, employer } of pages) {
		const named = { ...board, base, employer };
		for (const row of rows) {
			yield readRow(row, { index, ...glance(row) }, named);
			index += 1;
		}
	}

	function readRow(row: unknown, place: RowPlace, named: PostingBoard): ReadRow {
		const detail = source.detail ? (feed.details.get(detailKey(source.detail, row) ?? '') ?? null) : null;
		const out = (outcome: Refusal, doubts: Doubt[] = []) => ({ place, doubts, outcome });
		if (detail instanceof FeedFault) {
			return out(quarantined('detail', `Its own page could not be read: ${detail.message}`));
		}
		const whole = source.detail ? ({ row, detail } satisfies RowWithDetail) : row;
		const hazards = hazardsIn(whole);
		const twice = hazards.find(({ kind }) => kind === 'duplicate-key');
		if (twice) return out(quarantined('duplicate-key', occursTwice(twice)));
		const doubts = hazards.map(doubtOf);
		const { draft, words } = readDraft(source, board.source, whole, keep);
		if ('fault' in draft) return out(quarantined('schema', draft.fault), doubts);
		const known = {
			index: place.index,
			postingId: cut(cleanLine(draft.postingId), 100),
			title: cut(cleanLine(cut(draft.title, 1_000)), 200) || place.title,
		};
		const checked = findTwin(draft, place.index, seen) ?? toPosting(draft, named, today);
		if ('verdict' in checked) return { place: known, doubts, outcome: checked };
		const outcome = { posting: checked.posting, text: { ...draft.text, words } };
		return { place: known, doubts: [...doubts, ...checked.doubts], outcome };
	}
}

/** A draft with the hashes of its advert text instead of the text. */
type MarkedDraft = DraftFields & { text: TextMarks };

/**
 * Reads a row as a draft, or says what is wrong with it; the result may come from the cache. `words` extracts the advert text
 * only when it is called.
 */
function readDraft(
	source: Source,
	name: Board['source'],
	row: unknown,
	keep: Keep,
): { draft: MarkedDraft | { fault: string }; words: () => string } {
	const parsed = memoizeOnce(() => source.posting.safeParse(row));
	const draft = keep({ source: name, row }, () => {
		const { data, error } = parsed();
		if (error) return { fault: explainIssues(error.issues) };
		const whole = wholeDraft(data);
		const closed = closedBy(data.title, data.text);
		const unfit = closed === null ? null : { rule: 'closed', reason: `it says “${cut(cleanLine(closed), 60)}”.` };
		return { ...whole, unfit: whole.unfit ?? unfit, text: marksOf(data.text) };
	});
	return { draft, words: () => parsed().data?.text ?? '' };
}

/**
 * Refuses a row whose id an earlier row has: as a repeat if both are equal, otherwise because we cannot tell which one counts.
 * Sources that use one id for several rows on purpose must build distinct ids.
 */
function findTwin(draft: MarkedDraft, index: number, seen: Seen): Refusal | null {
	const id = cleanLine(draft.postingId);
	const earlier = seen.get(id);
	if (!earlier) {
		seen.set(id, { index, draft });
		return null;
	}
	const { index: first } = earlier;
	if (JSON.stringify(earlier.draft) === JSON.stringify(draft)) return dropped('repeat', `repeat of row ${first}`);
	const reason = `The id \`${cut(id, 100)}\` is that of row ${first} as well, which says something else.`;
	return quarantined('duplicate-id', reason);
}

function occursTwice({ path }: JsonHazard, where = ''): string {
	return `The key \`${shown(path)}\` occurs twice${where}, so it is not known which counts.`;
}

function doubtOf({ kind, path }: JsonHazard): Doubt {
	const isNumber = kind === 'number-range';
	const what = isNumber ? `The number at \`${shown(path)}\` is beyond all range, so it` : `The key \`${shown(path)}\``;
	return { rule: kind, reason: `${what} was left out.` };
}

const idNames = ['id', 'uuid', 'shortcode', 'objectID', 'slug'];
const titleNames = ['title', 'jobTitle', 'jobOpeningName', 'text', 'name'];

/** Guesses the id and title of a row that does not fit the schema. */
function glance(row: unknown): { postingId: string | null; title: string | null } {
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
