import type { ListingSource } from '#domain/listing-source.ts';
import type { Kind, Table } from '#pack/table.ts';

/** The sources of adverts and their terms of use. */
export function sourcesTable(terms: ReadonlyMap<string, ListingSource>): Table {
	return {
		name: 'sources',
		title: 'Sources and their terms',
		means: 'Every known feed format, whether we read it, and why. The adverts remain the property of their publishers.',
		columns: [
			{ name: 'source', type: 'string', of: 'source', means: 'Its name in the table adverts' },
			{ name: 'label', type: 'string', means: 'Its name for readers' },
			{
				name: 'kind',
				type: 'string',
				means: 'applicant-tracking: the employers’ own feeds; job-board, forum, paid-data',
			},
			{ name: 'status', type: 'string', means: 'off: documented but not read' },
			{ name: 'why', type: 'string', means: 'What its terms or its data say' },
			{ name: 'attribution', type: 'string', means: 'Words to show beside its adverts; empty where none are required' },
			{
				name: 'terms_from',
				type: 'string',
				title: 'Who states the terms',
				means: 'Who states the terms: provider, third-party, assumed',
			},
			{ name: 'terms_read', type: 'date', title: 'Terms looked at', means: 'Day the terms were last looked at' },
			{ name: 'site', type: 'string', means: 'Where readers find it' },
		],
		rows: [...terms].map(([source, { label, kind, status, why, attribution, termsFrom, termsRead, site }]) => [
			...[source, label, kind, status, why, attribution?.text ?? null, termsFrom, termsRead, site],
		]),
	};
}

/** A slug in the tables: its label, its role if it belongs to one, and other spellings in adverts. */
export interface Term {
	slug: string;
	label: string;
	role?: string;
	aliases?: readonly string[];
}

/** The labels of slugs in the other tables, by kind. */
export function vocabularyTable(terms: Readonly<Record<Kind, readonly Term[]>>): Table {
	return {
		name: 'vocabulary',
		title: 'Vocabulary',
		means: 'The names that the other tables use, by kind.',
		columns: [
			{ name: 'kind', type: 'string', means: `What the name stands for: ${Object.keys(terms).join(', ')}` },
			{ name: 'name', type: 'string', means: 'Its name in other tables; never changes' },
			{ name: 'label', type: 'string', means: 'What readers see' },
			{
				name: 'role',
				type: 'string',
				of: 'role',
				means: 'For a track, its role; two roles may use the same name',
			},
			{ name: 'aliases', type: 'string', means: 'Other spellings in adverts, separated by vertical bars' },
		],
		rows: Object.entries(terms).flatMap(([kind, of]) =>
			of.map(({ slug, label, role, aliases = [] }) => [kind, slug, label, role ?? null, aliases.join('|') || null]),
		),
	};
}
