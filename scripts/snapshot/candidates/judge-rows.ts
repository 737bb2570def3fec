import type { Reading } from '#facts/reading.ts';
import { cleanLine, cut } from '#plain-text/characters.ts';
import type { AdvertText } from '../rows/advert-text.ts';
import type { ReadBoard } from '../rows/read-board.ts';
import type { ReadRow, RowPlace } from '../rows/read-feed.ts';
import { quarantined, type Doubt, type PostingFields, type Refusal } from '../rows/to-posting.ts';
import { toCandidate, type Candidate } from './candidate.ts';

/** Reads role, place of work, pay and so on from a posting and the text of its advert. */
export type Classify = (posting: PostingFields, text: AdvertText) => Reading;

/** One row of a feed with the decision whether it may be published. */
export interface Row extends RowPlace {
	doubts: Doubt[];
	outcome: Candidate | Refusal;
}

/** A board whose rows have been judged. */
export interface BoardRows extends Omit<ReadBoard, 'rows'> {
	rows: Row[];
	/** How many rows could be read as a posting. */
	postings: number;
	/** The rows that may be published. */
	candidates: Candidate[];
}

/** Judges each row of a board; `classify` reads role, place and pay from the advert. */
export function judgeRows(board: ReadBoard, classify: Classify): BoardRows {
	const rows = board.rows.map((row) => judgeRow(row, classify));
	return {
		...board,
		rows,
		postings: board.rows.filter(({ outcome }) => 'posting' in outcome).length,
		candidates: rows.flatMap(({ outcome }) => (isRefusal(outcome) ? [] : outcome)),
	};
}

export function isRefusal(outcome: Row['outcome']): outcome is Refusal {
	return 'verdict' in outcome;
}

/** The rows of a board that are not published, each with the reason. */
export function refusedRows({ rows }: Pick<BoardRows, 'rows'>): (RowPlace & Refusal)[] {
	return rows.flatMap(({ outcome, ...row }) => (isRefusal(outcome) ? { ...row, ...outcome } : []));
}

/** Judges one row. If the rules throw an error, only this row is lost, not the whole night. */
function judgeRow({ place, doubts, outcome }: ReadRow, classify: Classify): Row {
	if (!('posting' in outcome)) return { ...place, doubts, outcome };
	const { posting, text } = outcome;
	try {
		return { ...place, doubts, outcome: toCandidate(posting, text, classify(posting, text)) };
	} catch (error) {
		const message = cut(cleanLine(error instanceof Error ? error.message : String(error)), 200);
		return { ...place, doubts, outcome: quarantined('rules-failed', `The rules failed on this row: ${message}`) };
	}
}
