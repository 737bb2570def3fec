import { DAY } from '#domain/day.ts';
import type { Board } from '#domain/board.ts';
import { countEmployers, writtenFor, type WrittenBoard } from './adverts.ts';
import { readDate } from './dates.ts';
import { formatOf, type Row } from './formats.ts';
import { closeOn, liveOn, type Life } from './life.ts';
import { inventName } from './names.ts';
import { chance } from './random.ts';
import { retitle, rewordCopy, type Reword } from './reword.ts';

/** An advert on a board of the sample. */
export interface Job {
	/** The advert as it was written. */
	row: Row;
	/** What it says instead; null where it says what was written, under the ids it was written with. */
	copy: { name: string; reword: Reword; retitle: Reword; factor: number } | null;
	life: Life;
}

/** A board of the sample, and what it shows on any of its nights. */
export interface SampleBoard {
	board: Board;
	/** Its feed, of which only what stands around the rows is meant. */
	body: unknown;
	jobs: Job[];
}

interface Order {
	/** 0 for the board as it was written; each further round is a copy, of employers that no other copy has. */
	round: number;
	nights: number;
	/** How many of its rows are wanted on the last night. */
	most: number;
}

/** A board of `data/sample/` or a copy of it, with the adverts that closed on one of the nights before the last. */
export function multiply(seed: string, all: readonly WrittenBoard[], of: WrittenBoard, order: Order): SampleBoard {
	const { round, nights, most } = order;
	const { employer, key, publishedOn } = formatOf(of.board.source);
	const newName = (old: string) => inventName(seed, round * countEmployers(all) + (of.employers.get(old) ?? 0));
	const board = round === 0 ? of.board : copyBoard(of.board, newName, round);

	const copyOf = (name: string, from: WrittenBoard, row: Row): Job['copy'] => {
		const old = { name: String(employer === null ? from.board.employer : row[employer]), slug: from.board.board };
		const own = employer === null ? { name: board.employer ?? '', slug: board.board } : newName(old.name);
		return { name, ...rewordCopy(seed, old, own), retitle: retitle(chance(seed, 'title', board.board, name)) };
	};
	const open = of.rows.slice(0, most).map((row): Job => {
		const name = String(row[key]);
		const age = Math.floor((writtenFor - readDate(row[publishedOn[0] ?? ''])) / DAY);
		const life = liveOn(seed, round === 0 ? age : null, board.board, name);
		return { row, copy: round === 0 ? null : copyOf(name, of, row), life };
	});

	// What closes is another board’s advert, so that it is not taken for one of this board that is open.
	const others = all.filter((other) => other !== of && other.board.source === of.board.source);
	const closed = Array.from({ length: nights - 1 }, (_, i) => i + 1).flatMap((day): Job[] => {
		const draw = chance(seed, 'closing', board.board, day);
		if (others.length === 0 || !draw.is(0.07)) return [];
		const from = draw.pick(others);
		const row = draw.pick(from.rows);
		return [{ row, copy: copyOf(`closed ${day}`, from, row), life: closeOn(seed, day, board.board) }];
	});
	return { board, body: of.body, jobs: [...open, ...closed] };
}

function copyBoard(board: Board, newName: (old: string) => ReturnType<typeof inventName>, round: number): Board {
	if (board.employer === null) return { ...board, board: `${board.board}-${round + 1}` };
	const { name, slug } = newName(board.employer);
	return { ...board, board: slug, employer: name, address: board.address?.replace(board.board, slug) ?? null };
}
