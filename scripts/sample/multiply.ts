import { DAY } from '#domain/day.ts';
import type { Board } from '#domain/board.ts';
import { countEmployers, writtenFor, type WrittenBoard } from './adverts.ts';
import { readDate } from './dates.ts';
import { formatOf, type Row } from './formats.ts';
import { closedLife, openLife, type Life } from './life.ts';
import { inventName } from './names.ts';
import { chance } from './random.ts';
import { retitle, rewordCopy, type Reword } from './reword.ts';

/** An advert on a board of the sample. */
export interface Job {
	/** The row from data/sample/. */
	row: Row;
	/** How a copy differs from the row. Null for the original, which keeps its words and ids. */
	copy: { name: string; reword: Reword; retitle: Reword; factor: number } | null;
	life: Life;
}

/** A board with all jobs that it shows on any night. */
export interface SampleBoard {
	board: Board;
	/** A feed that supplies the fields around the rows; its own rows are replaced. */
	body: unknown;
	jobs: Job[];
}

interface Order {
	/** 0 for the original board; every later round is a copy with invented employers of its own. */
	round: number;
	nights: number;
	/** The number of open jobs on the last night, at most. */
	maxJobs: number;
}

/** Makes a board from `original`, or a copy of it, with its open jobs and some that closed on earlier nights. */
export function multiply(
	seed: string,
	all: readonly WrittenBoard[],
	original: WrittenBoard,
	order: Order,
): SampleBoard {
	const { round, nights, maxJobs } = order;
	const { employer, key, publishedOn } = formatOf(original.board.source);
	const newName = (old: string) => inventName(seed, round * countEmployers(all) + (original.employers.get(old) ?? 0));
	const board = round === 0 ? original.board : copyBoard(original.board, newName, round);

	const copyOf = (name: string, from: WrittenBoard, row: Row): Job['copy'] => {
		const old = { name: String(employer === null ? from.board.employer : row[employer]), slug: from.board.board };
		const own = employer === null ? { name: board.employer ?? '', slug: board.board } : newName(old.name);
		return { name, ...rewordCopy(seed, old, own), retitle: retitle(chance(seed, 'title', board.board, name)) };
	};
	const open = original.rows.slice(0, maxJobs).map((row): Job => {
		const name = String(row[key]);
		const age = Math.floor((writtenFor - readDate(row[publishedOn[0] ?? ''])) / DAY);
		const life = openLife(seed, round === 0 ? age : null, board.board, name);
		return { row, copy: round === 0 ? null : copyOf(name, original, row), life };
	});

	// Closed jobs are copied from other boards, so that the night does not match them with open jobs of this board.
	const others = all.filter((other) => other !== original && other.board.source === original.board.source);
	const closed = Array.from({ length: nights - 1 }, (_, i) => i + 1).flatMap((day): Job[] => {
		const draw = chance(seed, 'closing', board.board, day);
		if (others.length === 0 || !draw.is(0.07)) return [];
		const from = draw.pick(others);
		const row = draw.pick(from.rows);
		return [{ row, copy: copyOf(`closed ${day}`, from, row), life: closedLife(seed, day, board.board) }];
	});
	return { board, body: original.body, jobs: [...open, ...closed] };
}

function copyBoard(board: Board, newName: (old: string) => ReturnType<typeof inventName>, round: number): Board {
	if (board.employer === null) return { ...board, board: `${board.board}-${round + 1}` };
	const { name, slug } = newName(board.employer);
	return { ...board, board: slug, employer: name, address: board.address?.replace(board.board, slug) ?? null };
}
