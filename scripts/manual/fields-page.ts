import { z } from 'zod';
import { roleSlugs } from '#domain/vocabulary.ts';
import { bodyShapes } from '../check-content/headings.ts';
import { kindNames, patternOf, schemaOf, type Kind } from '../check-content/kinds.ts';
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
		`\`src/content/${patternOf(kind)}\``,
		['| Field | What to write | Needed |', '| --- | --- | --- |', ...rowsOf(schemaOf(kind), '')].join('\n'),
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
	const choices =
		item instanceof z.ZodEnum && !item.options.includes(roleSlugs[0]) ? [`One of: ${item.options.join(', ')}`] : [];
	const words = [...[schema.description ?? inner?.description ?? ''].filter(Boolean), ...choices].join('. ');
	const mark = inner instanceof z.ZodArray ? '…' : '';
	const needed = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? 'no' : 'yes';
	return [`| \`${name}\`${mark} | ${words.replaceAll('|', String.raw`\|`)} | ${needed} |`, ...below];
}

function textOf(kind: Kind): string[] {
	const shape = bodyShapes[kind];
	if (!shape) return [];
	const { headings, parts, brief, words, elsewhere } = shape;
	const list = headings.map(({ text, optional }) => `“${text}”${optional ? ' (may be left out)' : ''}`);
	const whole = words === elsewhere ? '' : `, in the MLOps guide ${words.join(' to ')}`;
	return [
		list.length > 0 ? `Headings of the text, in this order: ${list.join(', ')}.` : '',
		brief ? 'It has one `<Brief>`.' : '',
		parts.length > 0 ? `It must hold ${parts.map((part) => `\`<${part}>\``).join(', ')}.` : '',
		`Words: ${elsewhere.join(' to ')}${whole}.`,
	].filter(Boolean);
}
