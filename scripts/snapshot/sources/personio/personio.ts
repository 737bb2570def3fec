import { z } from 'zod';
import { valueAt } from '../../decode/read-json.ts';
import { advertText, firstNonBlank, places } from '../fields.ts';
import { hostPerBoard, rowsUnder, type Draft, type Source } from '../source.ts';

/** The text of an element that occurs once; null if the element is missing. */
const Text = z
	.tuple([z.string()])
	.nullish()
	.transform((texts) => texts?.[0] ?? null);
/** An element with child elements: the parser returns an empty one as an empty text. */
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

export const personio: Source = {
	...hostPerBoard('jobs.personio.de', '/xml?language=en'),
	form: 'xml',
	rows: (page) => {
		const path = ['workzag-jobs', 0];
		return valueAt(page, path) === '' ? [] : rowsUnder(...path, 'position')(page);
	},
	posting: Position.transform((position): Draft => {
		const more = (position.additionalOffices ?? []).flatMap((offices) => offices?.office ?? []);
		const parts = (position.jobDescriptions ?? []).flatMap((list) => list?.jobDescription ?? []);
		return {
			key: position.id,
			title: position.name,
			employer: firstNonBlank(position.subcompany),
			url: `/job/${position.id}`,
			locations: places([position.office, ...more]),
			employmentType: places([position.employmentType, position.schedule]).join(', '),
			publishedOn: position.createdAt,
			text: advertText(...parts.map((part) => [part?.name, part?.value] as const)),
		};
	}),
};
