import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Moment, Slug } from '#domain/text.ts';

export const WITHHELD_FILE = 'withheld.json';

/** What the site leaves out of one night, because what strangers wrote spoils their own pages. */
export const Withheld = z.strictObject({
	takenAt: Moment.describe('The night; of any other the file says nothing'),
	listings: z.array(z.string()).describe('Jobs by id, open or closed'),
	employers: z.array(Slug).describe('Employers of several such jobs: all of theirs'),
});
export type Withheld = z.infer<typeof Withheld>;

/** What is left out of the night that was taken at a moment; nothing where the folder’s file is of another night. */
export function readWithheld(folder: string, takenAt: string): Withheld {
	const none: Withheld = { takenAt, listings: [], employers: [] };
	const file = join(folder, WITHHELD_FILE);
	if (!existsSync(file)) return none;
	const { data, error } = Withheld.safeParse(parse(readFileSync(file, 'utf8')));
	if (error) throw new Error(`${file} is not as the audit writes it. Remove it and run the audit again.`);
	return data.takenAt === takenAt ? data : none;
}

/** Leaves out jobs that are withheld. */
export function withoutWithheld<Job extends { id: string; employer: { slug: string } }>(
	jobs: readonly Job[],
	{ listings, employers }: Withheld,
): Job[] {
	const ids = new Set(listings);
	const slugs = new Set(employers);
	return jobs.filter(({ id, employer }) => !ids.has(id) && !slugs.has(employer.slug));
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
