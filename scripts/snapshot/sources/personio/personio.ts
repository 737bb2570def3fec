import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { advertText } from '../advert.ts';
import { firstWords, places } from '../fields.ts';
import { ownHost } from '../own-host.ts';
import type { Draft, Source } from '../source.ts';

/** The text of an element that stands once; null where it is left out. */
const Text = z
	.tuple([z.string()])
	.nullish()
	.transform((texts) => texts?.[0] ?? null);
/** An element that holds others; an empty one is read as an empty text. */
const empty = z.literal('').transform(() => null);
const Office = z.object({ office: z.array(z.string()).nullish() });
const Description = z.object({ name: Text, value: Text });
const Descriptions = z.object({ jobDescription: z.array(z.union([Description, empty])).nullish() });

const Position = z.object({
	id: z.tuple([z.string().regex(/^\d+$/)]).transform(([id]) => id),
	name: z.tuple([z.string()]).transform(([name]) => name),
	subcompany: Text,
	office: Text,
	additionalOffices: z.array(z.union([Office, empty])).nullish(),
	employmentType: Text,
	schedule: Text,
	createdAt: Text,
	jobDescriptions: z.array(z.union([Descriptions, empty])).nullish(),
});

const { url, ...site } = ownHost('jobs.personio.de');

export const personio: Source = {
	name: 'personio',
	...site,
	form: 'xml',
	first: (board) => ({ url: url(board, '/xml?language=en'), accept: 'xml' }),
	entries: (page) => {
		const root = ((page ?? {}) as { 'workzag-jobs'?: unknown[] })['workzag-jobs']?.[0];
		if (root === '') return { path: [], rows: [] };
		const { position } = (root ?? {}) as { position?: unknown };
		if (Array.isArray(position)) return { path: ['workzag-jobs', 0, 'position'], rows: position as unknown[] };
		throw new FeedFault(
			'schema',
			'The document has no `workzag-jobs` with `position`s, where this source keeps its jobs; the format may have changed.',
		);
	},
	posting: Position.transform((position): Draft => {
		const more = (position.additionalOffices ?? []).flatMap((offices) => offices?.office ?? []);
		const parts = (position.jobDescriptions ?? []).flatMap((list) => list?.jobDescription ?? []);
		return {
			key: position.id,
			postingId: position.id,
			title: position.name,
			employer: firstWords(position.subcompany),
			url: `/job/${position.id}`,
			locations: places([position.office, ...more]),
			workplace: null,
			countryField: null,
			employmentType: places([position.employmentType, position.schedule]).join(', '),
			publishedOn: position.createdAt,
			updatedOn: null,
			pay: [],
			payText: null,
			text: advertText(...parts.map((part) => [part?.name, part?.value] as const)),
			listed: true,
		};
	}),
};
