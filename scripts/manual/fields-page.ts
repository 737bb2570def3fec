import { z } from 'zod';
import { kindNames, kinds, type Kind } from '#content-model/kinds.ts';
import { shapeOf } from '#content-model/text.ts';
import { bare } from '../check-content/schema-walk.ts';
import { made } from './components-page.ts';

/** Every kind of file, with its fields, and what its text holds. */
export function fieldsPage(): string {
	return [
		'# The files and their fields',
		made,
		'Fields stand between two lines of `---` at the top of a text; a file that ends in `.yaml` has nothing else. A name with `…` is a list, each entry of which begins with `- `; `seo.title` is the field `title` two spaces further in, below `seo:`.',
		...kindNames.map(oneKind),
	].join('\n\n');
}

function oneKind(kind: Kind): string {
	const heading = kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
	return [
		`## ${heading.charAt(0).toUpperCase()}${heading.slice(1)}`,
		`\`src/content/${kinds[kind].at}\``,
		['| Field | What to write | Needed |', '| --- | --- | --- |', ...rowsOf(kinds[kind].schema, '')].join('\n'),
		...textOf(kind),
	].join('\n\n');
}

/** A row for a field and for each field within it. */
function rowsOf(schema: z.ZodType, name: string): string[] {
	const inner = bare(schema);
	const item = inner instanceof z.ZodArray ? bare(inner.element as z.ZodType) : inner;
	const below =
		item instanceof z.ZodObject
			? Object.entries(item.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
					rowsOf(field, name === '' ? key : `${name}.${key}`),
				)
			: [];
	if (name === '') return below;
	const choices = item instanceof z.ZodEnum ? [`One of: ${item.options.join(', ')}`] : [];
	const words = [...[schema.description ?? inner?.description ?? ''].filter(Boolean), ...choices].join('. ');
	const mark = inner instanceof z.ZodArray ? '…' : '';
	const optional = [z.ZodDefault, z.ZodPrefault, z.ZodOptional].some((wrapper) => schema instanceof wrapper);
	const needed = optional ? 'no' : 'yes';
	return [`| \`${name}\`${mark} | ${words.replaceAll('|', String.raw`\|`)} | ${needed} |`, ...below];
}

function textOf(kind: Kind): string[] {
	const shape = shapeOf(kind);
	if (!shape) return [];
	const { headings, parts, brief, holds, words } = shape;
	const list = headings.map(
		({ text, holds, optional }) => `- **${text}**${optional ? ' (may be left out)' : ''}: ${holds}`,
	);
	const [concise, full] = [words.concise, words.full].map((range) => range.join(' to '));
	const long = full === concise ? '' : `, where \`depth\` is \`full\` ${full}`;
	return [
		brief === null ? '' : `It has one \`<Brief>\`, first of all: ${brief}.`,
		list.length > 0 ? `Headings of the text, in this order:\n\n${list.join('\n')}` : '',
		holds === null ? '' : `The text: ${holds}.`,
		parts.length > 0 ? `It must hold ${parts.map((part) => `\`<${part}>\``).join(', ')}.` : '',
		`Words: ${concise}${long}.`,
	].filter(Boolean);
}
