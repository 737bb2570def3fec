import { isList, isSingle } from '#content-model/files.ts';
import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, fieldsOf, isRecord } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { at, repeated, type ContentRule } from '../../rule.ts';
import { valuesIn } from './values-in.ts';

/** Fields by which one entry of a list is told from the next. */
const NAMES = ['slug', 'phrase', 'label', 'title', 'question', 'text', 'to', 'url', 'from'] as const;

export const duplicateEntry: ContentRule = {
	id: 'content/duplicate-entry',
	severity: 'error',
	title: 'The same entry twice in a list',
	help: `
		A list names something twice: \`tools: [helm, docker, helm]\`, two rounds of one title, one phrase with two weights, two redirects from one address. Take one out.

		In the vocabulary, roles apart, no two entries have the same label or alias either: an advert with these words could be meant by both.
	`,
	file: (file) => [
		...valuesIn(file).flatMap(({ value, path }) => (Array.isArray(value) ? twiceIn(file, value, path) : [])),
		...sharedNames(file),
		...itsOwnTerm(file),
	],
};

function twiceIn(file: ContentFile, list: unknown[], path: Path): Finding[] {
	const name = path.at(-1) ?? 'the list';
	// Those of a file that holds a list are told of by a rule of their own.
	const isTop = path.length === 0 && file.kind !== null && isList(file.kind) && isSingle(file.kind);
	const keys: readonly (string | null)[] = [null, ...NAMES.filter((key) => !(isTop && key === 'slug'))];
	return keys.flatMap((key) => {
		const items = list.flatMap((entry, index) => {
			const words = key === null ? entry : isRecord(entry) ? entry[key] : undefined;
			return typeof words === 'string' && !words.startsWith('WRITE:') ? [{ words, index }] : [];
		});
		// In lists of words with their capitals, these make two words of one.
		const isCased = key === null && /cased/i.test(String(name));
		return repeated(items, ({ words }) => (isCased ? words : words.trim().toLowerCase())).map(
			({ item: { words, index } }) => ({
				...at(file, [...path, index, ...(key === null ? [] : [key])]),
				says: `\`${words}\` stands in \`${String(name)}\` twice.`,
				todo: 'Take one out.',
			}),
		);
	});
}

/** Another name of a term that is the term itself. */
function itsOwnTerm(file: ContentFile): Finding[] {
	const { term, also } = file.kind === 'glossary' ? fieldsOf(file) : {};
	if (typeof term !== 'string' || !Array.isArray(also)) return [];
	return also.flatMap((words: unknown, index) =>
		typeof words === 'string' && words.toLowerCase() === term.toLowerCase()
			? [
					{
						...at(file, ['also', index]),
						says: `\`${words}\` is the term itself.`,
						todo: 'Write another name of it, or take it out.',
					},
				]
			: [],
	);
}

/** Labels and aliases of the vocabulary that two entries have. */
function sharedNames(file: ContentFile): Finding[] {
	// A role may begin as a name of another.
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
			says: `\`${item.words}\` is a name of \`${earlier.slug}\` too.`,
			todo: 'Keep it with the one that adverts mean by it.',
		}));
}
