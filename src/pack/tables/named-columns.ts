import { columnOf } from '#domain/edition.ts';
import { siteFacets } from '#filter/site-choices.ts';
import type { Column } from '#pack/table.ts';

/** Columns for the tools and other terms that an advert names, used for tonight’s adverts and for editions. */
export const namedColumns: readonly Column[] = [
	{ name: 'tools', type: 'string', of: 'tool', means: 'Tools of the vocabulary that it names' },
	...siteFacets.map(({ name, means }): Column => ({ name: columnOf(name), type: 'string', of: name, means })),
	{ name: 'specialisations', type: 'string', of: 'specialisation', means: 'Specialisations of the vocabulary' },
	{
		name: 'topics',
		type: 'string',
		of: 'topic',
		means: 'Topics that it names; empty where they were not read, - where it names none',
	},
];
