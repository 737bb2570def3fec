import type { ListingSource } from '#domain/listing-source.ts';
import type { Table } from '#pack/table.ts';

/** Where adverts come from, and on which terms. */
export function sourcesTable(terms: ReadonlyMap<string, ListingSource>): Table {
	return {
		name: 'sources',
		title: 'Sources and their terms',
		means:
			'Each format of feed that is known, whether it is read, and why; the adverts stay the property of who published them.',
		columns: [
			{ name: 'source', type: 'string', means: 'As in the table adverts' },
			{ name: 'label', type: 'string', means: 'Its name for readers' },
			{
				name: 'kind',
				type: 'string',
				means: 'applicant-tracking: the employers’ own feeds; job-board, forum, paid-data',
			},
			{ name: 'status', type: 'string', means: 'off: written down and not read' },
			{ name: 'why', type: 'string', means: 'What its terms or its data say' },
			{ name: 'attribution', type: 'string', means: 'Words that must stand beside its adverts; empty where none' },
			{ name: 'terms_from', type: 'string', means: 'Who says what the terms are: provider, third-party, assumed' },
			{ name: 'terms_read', type: 'date', means: 'Day the terms were last looked at' },
			{ name: 'site', type: 'string', means: 'Where readers find it' },
		],
		rows: [...terms].map(([source, { label, kind, status, why, attribution, termsFrom, termsRead, site }]) => [
			...[source, label, kind, status, why, attribution?.text ?? null, termsFrom, termsRead, site],
		]),
	};
}

/** A word of the vocabulary: what it is called, and how else adverts write it. */
export interface Term {
	slug: string;
	label: string;
	aliases: readonly string[];
}

/** The words by which adverts are read. */
export function vocabularyTable(terms: Readonly<Record<string, readonly Term[]>>): Table {
	return {
		name: 'vocabulary',
		title: 'Vocabulary',
		means: 'The names that the other tables use, by kind.',
		columns: [
			{ name: 'kind', type: 'string', means: 'role, level, track, tool, cloud, specialisation, topic or region' },
			{ name: 'name', type: 'string', means: 'As it stands in other tables; never changes' },
			{ name: 'label', type: 'string', means: 'What readers see' },
			{ name: 'aliases', type: 'string', means: 'Other ways adverts write it, a vertical bar between them' },
		],
		rows: Object.entries(terms).flatMap(([kind, of]) =>
			of.map(({ slug, label, aliases }) => [kind, slug, label, aliases.join('|') || null]),
		),
	};
}
