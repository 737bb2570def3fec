import { z } from 'zod';
import { kindNames, kinds, type Kind } from '#content-model/kinds.ts';
import { shapeOf } from '#content-model/text.ts';
import { bare } from '../check-content/schema-walk.ts';
import { generatedNote } from './components-page.ts';

/** The page about each kind of content file: its fields, and what its text must contain. */
export function fieldsPage(): string {
	return [
		'# The files and their fields',
		generatedNote,
		'The fields of a text are at its top, between two lines of `---`. A file that ends in `.yaml` has only fields. A name with `…` is a list, and each of its entries begins with `- `. `seo.title` means the field `title`, indented by two spaces below `seo:`.',
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

/** A table row for a field, followed by rows for the fields inside it. */
function rowsOf(schema: z.ZodType, name: string): string[] {
	const inner = bare(schema);
	const item = inner instanceof z.ZodArray ? bare(inner.element as z.ZodType) : inner;
	const nested =
		item instanceof z.ZodObject
			? Object.entries(item.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
					rowsOf(field, name === '' ? key : `${name}.${key}`),
				)
			: [];
	if (name === '') return nested;
	const choices = item instanceof z.ZodEnum ? [`One of: ${item.options.join(', ')}`] : [];
	const words = [...[schema.description ?? inner?.description ?? ''].filter(Boolean), ...choices].join('. ');
	const mark = inner instanceof z.ZodArray ? '…' : '';
	const optional = [z.ZodDefault, z.ZodPrefault, z.ZodOptional].some((wrapper) => schema instanceof wrapper);
	const needed = optional ? 'no' : 'yes';
	return [`| \`${name}\`${mark} | ${words.replaceAll('|', String.raw`\|`)} | ${needed} |`, ...nested];
}

function textOf(kind: Kind): string[] {
	const shape = shapeOf(kind);
	if (!shape) return [];
	const { headings, parts, brief, holds, words } = shape;
	const list = headings.map(({ text, holds, optional }) => `- **${text}**${optional ? ' (optional)' : ''}: ${holds}`);
	const [concise, full] = [words.concise, words.full].map((range) => range.join(' to '));
	const long = full === concise ? '' : `, or ${full} if \`depth\` is \`full\``;
	return [
		brief === null ? '' : `The text begins with one \`<Brief>\`: ${brief}.`,
		list.length > 0 ? `Headings of the text, in this order:\n\n${list.join('\n')}` : '',
		holds === null ? '' : `The text: ${holds}.`,
		parts.length > 0 ? `It must contain ${parts.map((part) => `\`<${part}>\``).join(', ')}.` : '',
		`Words: ${concise}${long}.`,
	].filter(Boolean);
}
