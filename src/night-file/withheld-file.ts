import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { boardName } from '#domain/board.ts';
import { jsonIn } from '#domain/json.ts';
import type { SourceName } from '#domain/posting.ts';
import { Moment } from '#domain/text.ts';

export const WITHHELD_FILE = 'withheld.json';

/** What the site leaves out of one night, because what strangers wrote spoils their own pages. */
export const Withheld = z.strictObject({
	takenAt: Moment.describe('The night; of any other the file says nothing'),
	listings: z.array(z.string()).describe('Jobs by id, open or closed'),
	employers: z
		.array(z.string())
		.describe(
			'Employers of several such jobs, each on the board that has them, `greenhouse/acme/acme`: all of theirs there',
		),
});
export type Withheld = z.infer<typeof Withheld>;

/** What is left out of the night that was taken at a moment; nothing where the folder’s file is of another night. */
export function readWithheld(folder: string, takenAt: string): Withheld {
	const none: Withheld = { takenAt, listings: [], employers: [] };
	const file = join(folder, WITHHELD_FILE);
	if (!existsSync(file)) return none;
	const { data, error } = Withheld.safeParse(jsonIn(readFileSync(file, 'utf8')));
	if (error) throw new Error(`${file} is not as the audit writes it. Remove it and run the audit again.`);
	return data.takenAt === takenAt ? data : none;
}

/** What is asked of a job to know whose it is. */
export interface OfEmployer {
	employer: { slug: string };
	seenOn: readonly { source: SourceName; board: string }[];
}

/**
 * The employer of a job on the board that its words are of: on a board of many employers anybody may call himself by
 * another’s name, and what is wrong there must not cost the other his own.
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
