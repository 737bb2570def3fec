import { createHash } from 'node:crypto';
import type { Board } from '#domain/board.ts';
import type { Posting } from '#domain/posting.ts';
import { cleanLine, cut } from '../decode/characters.ts';
import { explainIssues, FeedFault } from '../decode/fault.ts';
import type { Feed } from '../fetch/feed.ts';
import type { JsonHazard, JsonPath } from '../decode/read-json.ts';
import { detailKey, wholeDraft, type RowWithDetail, type Source, type WholeDraft } from '../sources/source.ts';
import { toPosting, type Doubt, type PostingBoard, type Refusal } from './to-posting.ts';

/** What reading a feed takes to know of its board. */
export type ReadBoard = Pick<Board, 'source' | 'board' | 'employer'> & Partial<Pick<Board, 'address' | 'region'>>;

/** The rows read so far, by posting id: which one it was, and what it said. */
type Seen = Map<string, { index: number; digest: string }>;

/** Where a row stands and what it calls itself, for the report. */
export interface RowPlace {
	index: number;
	postingId: string | null;
	title: string | null;
}

export interface ReadRow {
	place: RowPlace;
	doubts: Doubt[];
	outcome: { posting: Posting } | Refusal;
}

/**
 * The rows of one board, one by one, each with its posting or the reason why there is none. A body that is no feed
 * throws a FeedFault before the first row: one bad row never costs the board, a bad body never looks like an empty one.
 */
export function* readFeed(
	source: Source,
	board: ReadBoard,
	feed: Pick<Feed, 'pages' | 'details'>,
	today: string,
): Generator<ReadRow> {
	const pages = feed.pages.map(({ value, hazards }) => {
		const { path, rows, employer = null } = source.entries(value, { address: board.address ?? null });
		return { rows, employer, hazards: hazardsOfRows(hazards, path) };
	});
	const base = source.base?.({ address: null, region: null, ...board }) ?? null;
	const seen: Seen = new Map();
	let index = 0;
	for (const { rows, employer, hazards } of pages) {
		const named = { ...board, base, employer: board.employer ?? employer };
		for (const [at, row] of rows.entries()) {
			const place = { index, ...glance(row) };
			const found = detailOf(source, row, feed.details);
			if (found instanceof FeedFault)
				yield quarantined(place, 'detail', `Its own page could not be read: ${found.message}`);
			else yield readRow(found.row, place, [...(hazards.get(at) ?? []), ...found.hazards], named);
			index += 1;
		}
	}

	function readRow(row: unknown, place: RowPlace, hazards: JsonHazard[], named: PostingBoard): ReadRow {
		const twice = hazards.find(({ kind }) => kind === 'duplicate-key');
		if (twice) {
			const reason = `The key \`${shown(twice.path)}\` occurs twice, so it is not known which counts.`;
			return quarantined(place, 'duplicate-key', reason);
		}
		const doubts = hazards.map(doubtOf);
		const parsed = source.posting.safeParse(row);
		if (!parsed.success) return { ...quarantined(place, 'schema', explainIssues(parsed.error.issues)), doubts };
		const draft = wholeDraft(parsed.data);
		const known = {
			index: place.index,
			postingId: cut(cleanLine(draft.postingId), 100),
			title: cut(cleanLine(cut(draft.title, 1_000)), 200) || place.title,
		};
		const checked = findTwin(draft, place.index, seen) ?? toPosting(draft, named, today);
		if ('verdict' in checked) return { place: known, doubts, outcome: checked };
		return { place: known, doubts: [...doubts, ...checked.doubts], outcome: { posting: checked.posting } };
	}
}

function quarantined(place: RowPlace, rule: string, reason: string): ReadRow {
	return { place, doubts: [], outcome: { verdict: 'quarantined', rule, reason } };
}

/**
 * Why a row whose id an earlier row had is out: it says the same again, or it is not known which of the two counts.
 * Sources that give one id to several rows on purpose make an id for each of them.
 */
function findTwin(draft: WholeDraft, index: number, seen: Seen): Refusal | null {
	const id = cleanLine(draft.postingId);
	const digest = createHash('sha256').update(JSON.stringify(draft)).digest('base64');
	const earlier = seen.get(id);
	if (!earlier) {
		seen.set(id, { index, digest });
		return null;
	}
	const { index: first } = earlier;
	if (earlier.digest === digest) return { verdict: 'dropped', rule: 'repeat', reason: `repeat of row ${first}` };
	const reason = `The id \`${cut(id, 100)}\` is that of row ${first} as well, which says something else.`;
	return { verdict: 'quarantined', rule: 'duplicate-id', reason };
}

function doubtOf({ kind, path }: JsonHazard): Doubt {
	if (kind === 'number-range') {
		return { rule: kind, reason: `The number at \`${shown(path)}\` is beyond all range, so it was left out.` };
	}
	return { rule: kind, reason: `The key \`${shown(path)}\` was left out.` };
}

/** What `posting` reads: the row, with its own page where the source has such pages. */
function detailOf(
	{ detail }: Source,
	row: unknown,
	details: Feed['details'],
): { row: unknown; hazards: JsonHazard[] } | FeedFault {
	if (!detail) return { row, hazards: [] };
	const found = details.get(detailKey(detail, row) ?? '');
	if (found instanceof FeedFault) return found;
	return { row: { row, detail: found?.value ?? null } satisfies RowWithDetail, hazards: found?.hazards ?? [] };
}

/** Key hazards by row. A key that occurs twice outside the rows makes the whole body doubtful. */
function hazardsOfRows(hazards: readonly JsonHazard[], rowsAt: JsonPath): Map<number, JsonHazard[]> {
	const byRow = new Map<number, JsonHazard[]>();
	for (const hazard of hazards) {
		const at = hazard.path[rowsAt.length];
		const isInRow = rowsAt.every((step, depth) => hazard.path[depth] === step) && typeof at === 'number';
		if (isInRow) byRow.set(at, [...(byRow.get(at) ?? []), { ...hazard, path: hazard.path.slice(rowsAt.length + 1) }]);
		else if (hazard.kind === 'duplicate-key') {
			throw new FeedFault(
				'duplicate-key',
				`The key \`${shown(hazard.path)}\` occurs twice in the body, so it is not known which counts.`,
			);
		}
	}
	return byRow;
}

const idNames = ['id', 'uuid', 'shortcode', 'objectID', 'slug'];
const titleNames = ['title', 'jobTitle', 'jobOpeningName', 'text', 'name'];

/** The id and title of a row as far as they can be made out without a schema. */
function glance(row: unknown): { postingId: string | null; title: string | null } {
	const fields = (row ?? {}) as Record<string, unknown>;
	const id = idNames.map((name) => fields[name]).find((value) => ['string', 'number'].includes(typeof value));
	// One feed calls its titles `text`; what a comment says is no title, and is not kept.
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
