import { isList, isSingle } from '#content-model/files.ts';
import { declared, kindNames, type Kind } from '#content-model/kinds.ts';
import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, fieldsOf, filesOf, isRecord, type Content } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { at, repeated, type ContentRule } from '../../rule.ts';
import { repeatedBands } from './pay-bands.ts';

/** Reports two files in a folder with the same `order`, and two pay bands for one level. */
export const duplicatePlace: ContentRule = {
	id: 'content/duplicate-place',
	severity: 'error',
	title: 'Two entries in the same place',
	help: `
		Two files of a kind share an \`order\`, a \`line\` or a \`level\` within one role, so their order on the page or their letter on the map would be left to chance.

		Give each its own. Red and green flags are counted apart. Where one of two with the same \`order\` is new, \`npm run check -- --fix\`
		leaves it where you put it, moves those behind it on, and says which file got which number.
	`,
	file: (file) =>
		repeatedBands(file).map(({ index, level }) => ({
			...at(file, ['bands', index]),
			says: `The level ${level} has two bands.`,
			todo: 'Keep the right one.',
		})),
	content: (content) =>
		equalFields(content, 'duplicate-place', ({ field, value, path }) => ({
			says: `\`${field}\` is \`${value}\`, as in ${path}.`,
			todo:
				field === 'order'
					? 'Give each of the two its own. Where one is new, `npm run check -- --fix` leaves it where you put it and moves the others on.'
					: 'Give each of the two its own.',
		})),
};

/** Reports files with the same title, question or other identifying text. */
export const duplicateText: ContentRule = {
	id: 'content/duplicate-text',
	severity: 'error',
	keptFor: 'A file that was copied and never changed would be published twice.',
	title: 'Two files with the same title or summary',
	help: `
		Two pages share their title, summary or description, or two sources their title and address. Readers and search engines cannot tell them apart: give each its own words, or make one file of the two.
	`,
	content: (content) =>
		equalFields(content, 'duplicate-text', ({ field, path }) => ({
			says: `\`${field}\` is the same as in ${path}.`,
			todo: 'Reword one of them, or merge the two files.',
		})),
};

/** Reports a slug that a list has twice. */
export const duplicateSlug: ContentRule = {
	id: 'content/duplicate-slug',
	severity: 'error',
	keptFor: 'Two entries of one slug overwrite each other in the build.',
	title: 'A slug is taken',
	help: `
		Two entries of a list have the same \`slug\`. Addresses and references are made from it, so one of the two could never be reached.

		Rename the newer one; a published slug never changes without a redirect.
	`,
	content: (content) =>
		kindNames
			.filter((kind) => isList(kind) && isSingle(kind))
			.flatMap((kind) => filesOf(content, kind).flatMap(repeatedSlugs)),
};

/** Fields whose combined value must be unique, within one role or on the whole site. */
interface Alike {
	rule: 'duplicate-place' | 'duplicate-text';
	fields: readonly string[];
	beside?: string;
	onSite?: true;
}

function alikeOf(kind: Kind): Alike[] {
	const { ordered, places = [], distinct = {} } = declared(kind);
	const { beside } = typeof ordered === 'object' ? ordered : {};
	const order = ordered ? [{ rule: 'duplicate-place' as const, fields: ['order'], ...(beside && { beside }) }] : [];
	return [
		...order,
		...places.map((field) => ({ rule: 'duplicate-place' as const, fields: [field] })),
		...(distinct.inRole ?? []).map((field) => ({ rule: 'duplicate-text' as const, fields: [field] })),
		...(distinct.onSite ?? []).map((field) => {
			return { rule: 'duplicate-text' as const, fields: [field].flat(), onSite: true as const };
		}),
	];
}

function equalFields(
	content: Content,
	rule: Alike['rule'],
	wordsOf: (of: { field: string; value: string; path: string }) => Pick<Finding, 'says' | 'todo'>,
): Finding[] {
	return kindNames.flatMap((kind) =>
		alikeOf(kind)
			.filter((alike) => alike.rule === rule)
			.flatMap((alike) =>
				repeated(filesOf(content, kind), (file) => keyOf(file, alike)).map(({ item, earlier }) => {
					const field = alike.fields.join('` and `');
					const [first = ''] = alike.fields;
					const value = textAt(item, first.split('.'));
					return { ...at(item, first.split('.')), ...wordsOf({ field, value, path: earlier.path }) };
				}),
			),
	);
}

/** The text that must be unique among files of the kind; null for a file without it. */
function keyOf(file: ContentFile, { fields, beside, onSite }: Alike): string | null {
	const values = fields.map((name) => textAt(file, name.split('.')));
	if (!values.every((value) => value && !value.startsWith('WRITE:'))) return null;
	return [onSite ? '' : file.role, beside ? fieldsOf(file)[beside] : '', ...values].join(' ').toLowerCase();
}

function textAt(file: ContentFile, path: Path): string {
	const value = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), fieldsOf(file));
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function repeatedSlugs(file: ContentFile): Finding[] {
	const slugs = entriesOf(file).map(({ slug }, index) => ({ slug, path: [index, 'slug'] }));
	return repeated(slugs, ({ slug }) => (typeof slug === 'string' ? slug : null)).map(({ item, earlier }) => {
		const { line } = file.yaml.positionOfValue(earlier.path);
		return {
			...at(file, item.path),
			says: `The slug \`${String(item.slug)}\` is taken by the entry on line ${line}.`,
			todo: 'Rename one of the two, or merge them.',
		};
	});
}
