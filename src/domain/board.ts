import { z } from 'zod';
import { SourceName } from '#domain/posting.ts';
import { Slug } from '#domain/text.ts';

/** One employer’s feed, as `data/boards.yaml` lists it. */
export const Board = z.strictObject({
	source: SourceName.describe('The feed format, a file name of src/content/listing-sources'),
	board: z
		.string()
		.min(1)
		.describe('The employer’s name in the source’s addresses: `nuro`; for a job board, what it is searched for'),
	employer: z
		.string()
		.min(1)
		.nullable()
		.default(null)
		.describe('Name shown to readers; null where each row names its own employer'),
	address: z
		.url({ protocol: /^https?$/ })
		.nullable()
		.default(null)
		.describe(
			'The board’s own address, for sources whose boards have hosts of their own: `https://careers.acme.example`; http is for test servers',
		),
	kind: Slug.nullable()
		.default(null)
		.describe('One of `employerKinds` of site.yaml; null where nobody has judged it yet'),
});
export type Board = z.infer<typeof Board>;

/** The name of a board in reports and messages: `greenhouse/acme`. */
export function boardName({ source, board }: Pick<Board, 'source' | 'board'>): string {
	return `${source}/${board}`;
}

/** The name of one row of a board, with the id that the source gave it: `greenhouse/acme/1234`. */
export function placeName(row: Pick<Board, 'source' | 'board'> & { postingId: string }): string {
	return `${boardName(row)}/${row.postingId}`;
}
