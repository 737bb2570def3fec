import { columnOf } from '#domain/edition.ts';
import { siteFacets } from '#filter/site-choices.ts';
import type { Column } from '#pack/table.ts';

/** What an advert names, as tonight’s adverts and those of an edition have it. */
export const namedColumns: readonly Column[] = [
	{ name: 'tools', type: 'string', of: 'tool', means: 'Tools named, of the vocabulary' },
	...siteFacets.map(({ name, means }): Column => ({ name: columnOf(name), type: 'string', of: name, means })),
	{ name: 'specialisations', type: 'string', of: 'specialisation', means: 'Specialisations of the vocabulary' },
	{
		name: 'topics',
		type: 'string',
		of: 'topic',
		means: 'Topics named; empty where they were not read, - where none is named',
	},
];
