import { isList, isSingle } from '#content-model/files.ts';
import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, fieldsOf, isRecord } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { at, repeated, type ContentRule } from '../../rule.ts';
import { valuesIn } from './values-in.ts';

/** Fields that identify an entry of a list. */
const NAMES = ['slug', 'phrase', 'label', 'title', 'question', 'text', 'to', 'url', 'from'] as const;

export const duplicateEntry: ContentRule = {
	id: 'content/duplicate-entry',
	severity: 'error',
	title: 'The same entry twice in a list',
	help: `
		A list names something twice: \`tools: [helm, docker, helm]\`, two rounds of one title, one phrase with two weights, two redirects from one address. Remove one. In the vocabulary, except for roles, no two entries have the same label or alias either: an advert with these words could be meant by both. An alias of a role is not the label of another, nor one word that the labels of two of them hold, such as \`engineer\`: it would stand in nearly every title. Nor is \`the\` or \`data\` a name of anything.
	`,
	file: (file) => [
		...valuesIn(file).flatMap(({ value, path }) => (Array.isArray(value) ? twiceIn(file, value, path) : [])),
		...sharedNames(file),
		...itsOwnTerm(file),
		...ofOtherRoles(file),
		...inEveryAdvert(file),
	],
};

function twiceIn(file: ContentFile, list: unknown[], path: Path): Finding[] {
	const name = path.at(-1) ?? 'the list';
	// Another rule reports duplicates in files that consist of one list.
	const isTop = path.length === 0 && file.kind !== null && isList(file.kind) && isSingle(file.kind);
	const keys: readonly (string | null)[] = [null, ...NAMES.filter((key) => !(isTop && key === 'slug'))];
	return keys.flatMap((key) => {
		const items = list.flatMap((entry, index) => {
			const words = key === null ? entry : isRecord(entry) ? entry[key] : undefined;
			return typeof words === 'string' && !words.startsWith('WRITE:') ? [{ words, index }] : [];
		});
		// A field such as `cased` makes the search case-sensitive, so the same word with other capitals is another entry.
		const isCased = key === null && /cased/i.test(String(name));
		return repeated(items, ({ words }) => (isCased ? words : words.trim().toLowerCase())).map(
			({ item: { words, index } }) => ({
				...at(file, [...path, index, ...(key === null ? [] : [key])]),
				says: `\`${words}\` is in \`${String(name)}\` twice.`,
				todo: 'Remove one.',
			}),
		);
	});
}

/** Aliases that repeat the term itself. */
function itsOwnTerm(file: ContentFile): Finding[] {
	const { term, also } = file.kind === 'glossary' ? fieldsOf(file) : {};
	if (typeof term !== 'string' || !Array.isArray(also)) return [];
	return also.flatMap((words: unknown, index) =>
		typeof words === 'string' && words.toLowerCase() === term.toLowerCase()
			? [
					{
						...at(file, ['also', index]),
						says: `\`${words}\` is the same as the term itself.`,
						todo: 'Write another name for it, or remove it.',
					},
				]
			: [],
	);
}

/** Words that occur in nearly every advert. */
const COMMON = new Set(
	'a an and are as at be by for from in is it of on or our that the this to we with you your data engineer engineering team work job role software system systems remote experience company'.split(
		' ',
	),
);

/** Aliases in the vocabulary that nearly every advert would match. */
function inEveryAdvert(file: ContentFile): Finding[] {
	if (!file.path.includes('/vocabulary/')) return [];
	return entriesOf(file).flatMap(({ aliases }, index) =>
		(Array.isArray(aliases) ? aliases : []).flatMap((alias: unknown, place) =>
			typeof alias === 'string' && COMMON.has(alias.trim().toLowerCase())
				? [
						{
							...at(file, [index, 'aliases', place]),
							says: `Nearly every advert contains \`${alias}\`, so nearly every advert would match this entry.`,
							todo: 'Write a name that only this entry has, or remove it.',
						},
					]
				: [],
		),
	);
}

/** Aliases of a role that would also match adverts for other roles. */
function ofOtherRoles(file: ContentFile): Finding[] {
	if (file.kind !== 'roleTerms') return [];
	const roles = entriesOf(file).map(({ label, aliases }) => ({
		label: typeof label === 'string' ? label.toLowerCase() : '',
		aliases: Array.isArray(aliases) ? aliases.map((one: unknown) => (typeof one === 'string' ? one : '')) : [],
	}));
	return roles.flatMap(({ aliases }, index) =>
		aliases.flatMap((alias, place) => {
			const words = alias.trim().toLowerCase();
			const other = roles.findIndex(({ label }, at) => at !== index && label === words);
			const holders = roles.filter(({ label }) => label.split(/[^\p{L}\p{N}]+/u).includes(words));
			if (words === '' || COMMON.has(words) || (other < 0 && holders.length < 2)) return [];
			const says = other < 0 ? `is part of the names of ${holders.length} roles` : 'is the name of another role';
			return [
				{
					...at(file, [index, 'aliases', place]),
					// A name may start with the name of a role: “Senior data engineer” starts with none, “data engineer” may be part of two.
					severity: other < 0 ? ('error' as const) : ('warning' as const),
					says: `The alias \`${alias}\` ${says}, so its adverts would be read as adverts for this role.`,
					todo: 'Write words that only adverts for this role use, or remove it.',
				},
			];
		}),
	);
}

/** Labels and aliases that two entries of the vocabulary share. */
function sharedNames(file: ContentFile): Finding[] {
	// A name may start with the name of a role: “Senior data engineer” starts with none, “data engineer” may be part of two.
	if (!/\/vocabulary\/(?!roles)[^/]+\.yaml$/.test(file.path)) return [];
	const names = entriesOf(file).flatMap(({ label, aliases, slug }, index) => {
		const all = [
			[label, 'label'] as const,
			...(Array.isArray(aliases) ? aliases : []).map((one: unknown, at) => [one, at] as const),
		];
		return all.flatMap(([words, place]) =>
			typeof words === 'string'
				? [{ words, slug: String(slug), index, path: place === 'label' ? [index, 'label'] : [index, 'aliases', place] }]
				: [],
		);
	});
	return repeated(names, ({ words }) => words.toLowerCase())
		.filter(({ item, earlier }) => item.index !== earlier.index)
		.map(({ item, earlier }) => ({
			...at(file, item.path),
			says: `\`${item.words}\` is also a name of \`${earlier.slug}\`.`,
			todo: 'Keep it only for the entry that adverts mean.',
		}));
}
