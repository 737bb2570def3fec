import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { boardName } from '#domain/board.ts';
import { jsonIn } from '#domain/json.ts';
import type { SourceName } from '#domain/posting.ts';
import { Moment } from '#domain/text.ts';

export const WITHHELD_FILE = 'withheld.json';

/** What the site leaves out of one night because text from a stranger broke its page. */
export const Withheld = z.strictObject({
	takenAt: Moment.describe('The night; the file does not apply to any other'),
	listings: z.array(z.string()).describe('Jobs by id, open or closed'),
	employers: z
		.array(z.string())
		.describe(
			'Employers with several such jobs, each with its board: `greenhouse/acme/acme`. All their jobs on that board are left out',
		),
});
export type Withheld = z.infer<typeof Withheld>;

/** What is left out of the night taken at `takenAt`; nothing when the folder’s file is for another night. */
export function readWithheld(folder: string, takenAt: string): Withheld {
	const none: Withheld = { takenAt, listings: [], employers: [] };
	const file = join(folder, WITHHELD_FILE);
	if (!existsSync(file)) return none;
	const { data, error } = Withheld.safeParse(jsonIn(readFileSync(file, 'utf8')));
	if (error)
		throw new Error(`${file} does not have the format that the audit writes. Remove it and run the audit again.`);
	return data.takenAt === takenAt ? data : none;
}

/** The fields of a job that identify its employer. */
export interface OfEmployer {
	employer: { slug: string };
	seenOn: readonly { source: SourceName; board: string }[];
}

/**
 * The employer of a job together with the board that its text comes from. On a board with many employers anybody may use
 * another’s name; what is wrong there must not remove the real employer’s jobs elsewhere.
 */
export const employerOnBoard = ({ employer, seenOn: [first] }: OfEmployer): string =>
	`${first === undefined ? '' : boardName(first)}/${employer.slug}`;

/** Leaves out jobs that are withheld. */
export function withoutWithheld<Job extends OfEmployer & { id: string }>(
	jobs: readonly Job[],
	{ listings, employers }: Withheld,
): Job[] {
	const ids = new Set(listings);
	const names = new Set(employers);
	return jobs.filter((job) => !ids.has(job.id) && !names.has(employerOnBoard(job)));
}
