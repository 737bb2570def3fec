import type { Board } from '#domain/board.ts';
import type { Posting } from '#domain/posting.ts';
import { cleanLine, cut } from './characters.ts';
import { explainIssues } from './explain-issues.ts';
import { FeedFault } from './fault.ts';
import type { Feed } from './feed.ts';
import type { JsonHazard, JsonPath } from './json-hazards.ts';
import { MAX_ROW, MAX_ROW_VALUES } from './json-scan.ts';
import type { RowWithDetail, Source } from './sources/source.ts';
import { toPosting, type Doubt, type Refusal } from './to-posting.ts';

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
	board: Pick<Board, 'source' | 'board'> & { employer: string | null },
	feed: Pick<Feed, 'pages' | 'details'>,
	today: string,
): Generator<ReadRow> {
	const pages = feed.pages.map(({ value, hazards }) => {
		const { path, rows } = source.entries(value);
		return { rows, hazards: hazardsOfRows(hazards, path) };
	});
	const seen = new Map<string, number>();
	let index = 0;
	for (const { rows, hazards } of pages) {
		for (const [at, row] of rows.entries()) {
			const place = { index, ...glance(row) };
			const found = detailOf(source, row, feed.details);
			if (found instanceof FeedFault) yield withoutDetail(place, found);
			else yield readRow(source, board, found.row, place, [...(hazards.get(at) ?? []), ...found.hazards], seen, today);
			index += 1;
		}
	}
}

function readRow(
	source: Source,
	board: Pick<Board, 'source' | 'board'> & { employer: string | null },
	row: unknown,
	place: RowPlace,
	hazards: JsonHazard[],
	seen: Map<string, number>,
	today: string,
): ReadRow {
	const doubts: Doubt[] = [];
	const refused = (rule: string, reason: string): ReadRow => ({
		place,
		doubts,
		outcome: { verdict: 'quarantined', rule, reason },
	});
	if (hazards.some(({ kind }) => kind === 'row-too-large')) {
		return refused(
			'row-too-large',
			`The row has more than ${MAX_ROW} bytes or ${MAX_ROW_VALUES} values, so it was not parsed.`,
		);
	}
	const twice = hazards.find(({ kind }) => kind === 'duplicate-key');
	if (twice)
		return refused('duplicate-key', `The key \`${shown(twice.path)}\` occurs twice, so it is not known which counts.`);
	for (const { path } of hazards)
		doubts.push({ rule: 'forbidden-key', reason: `The key \`${shown(path)}\` was left out.` });
	const draft = source.posting.safeParse(row);
	if (!draft.success) return refused('schema', explainIssues(draft.error.issues));
	const named = { index: place.index, postingId: cut(cleanLine(draft.data.postingId), 100), title: place.title };
	const earlier = seen.get(named.postingId);
	if (earlier !== undefined) {
		return refused('duplicate-id', `The id \`${named.postingId}\` is that of row ${earlier} as well.`);
	}
	seen.set(named.postingId, place.index);
	const checked = toPosting(draft.data, board, today);
	if ('verdict' in checked) return { place: named, doubts, outcome: checked };
	return { place: named, doubts: [...doubts, ...checked.doubts], outcome: { posting: checked.posting } };
}

/** What `posting` reads: the row, with its own page where the source has such pages. */
function detailOf(
	{ detail }: Source,
	row: unknown,
	details: Feed['details'],
): { row: unknown; hazards: JsonHazard[] } | FeedFault {
	if (!detail) return { row, hazards: [] };
	const found = details.get(detail.key(row) ?? '');
	if (found instanceof FeedFault) return found;
	return { row: { row, detail: found?.value ?? null } satisfies RowWithDetail, hazards: found?.hazards ?? [] };
}

function withoutDetail(place: RowPlace, { message }: FeedFault): ReadRow {
	const reason = `Its own page could not be read: ${message}`;
	return { place, doubts: [], outcome: { verdict: 'quarantined', rule: 'detail', reason } };
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

/** The id and title of a row as far as they can be made out without a schema. */
function glance(row: unknown): { postingId: string | null; title: string | null } {
	if (typeof row !== 'object' || row === null) return { postingId: null, title: null };
	const { id, uuid, shortcode, title, text, name } = row as Record<string, unknown>;
	const called = [id, uuid, shortcode].find((value) => typeof value === 'string' || typeof value === 'number');
	const words = [title, text, name].find((value) => typeof value === 'string');
	return {
		postingId: called === undefined ? null : cut(cleanLine(String(called)), 100),
		title: words === undefined ? null : cut(cleanLine(cut(words, 1_000)), 200),
	};
}

function shown(path: JsonPath): string {
	return cut(cleanLine(path.join('.')), 100);
}
