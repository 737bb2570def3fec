import { basename } from 'node:path';
import { Slug } from '#domain/text.ts';
import { fieldsOf } from '../content.ts';
import { positionOf, type ContentFile } from '../content-file.ts';
import { perFile, problem } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** What a file is called, and how its lines end. */
export const fileForm = perFile((file) =>
	file.kind === null || file.damage ? [] : [...nameFaults(file), ...lineFaults(file), ...smartQuotes(file)],
);

function nameFaults(file: ContentFile): Problem[] {
	const wanted = wantedName(file);
	const name = basename(file.path).replace(/\.\w+$/, '');
	const isSlug = Slug.safeParse(name).success && (file.role === null || Slug.safeParse(file.role).success);
	if (isSlug && wanted === null) return [];
	const slug =
		wanted ??
		name
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '');
	return [
		problem(file, null, {
			rule: 'content/file-name',
			severity: 'error',
			says:
				wanted === null
					? 'The file’s name goes into an address, and has signs that may not stand there.'
					: 'The file’s name says other than its fields.',
			todo:
				wanted === null
					? `Call it \`${slug}\`, or \`${slug}-2\` where that is taken; small letters, digits and single hyphens.`
					: `Correct \`${file.kind === 'level' ? 'level' : 'roles'}\`, or call the file \`${slug}\`; one that is published keeps its name.`,
		}),
	];
}

/** What a file must be called for what it says; null where its name is right or free. */
function wantedName(file: ContentFile): string | null {
	const { roles, level } = fieldsOf(file);
	if (file.kind === 'level' && typeof level === 'string' && level !== file.name) return level;
	if (file.kind !== 'compare' || !Array.isArray(roles)) return null;
	const name = roles.join('-or-');
	return name === file.name ? null : name;
}

function lineFaults(file: ContentFile): Problem[] {
	const { text } = file;
	const found = (at: number, says: string, todo: string, fix: Problem['fix']) =>
		problem(file, positionOf(file, at), {
			rule: 'content/line-ends',
			severity: 'warning',
			says,
			todo,
			fix,
		});
	const carriage = text.indexOf('\r');
	if (carriage >= 0) {
		const fix = { start: 0, length: text.length, text: text.replaceAll(/\r\n?/g, '\n') };
		return [found(carriage, 'The lines end as Windows ends them.', 'Save the file with “LF”.', fix)];
	}
	if (text.endsWith('\n')) return [];
	const fix = { start: text.length, length: 0, text: '\n' };
	return [
		found(text.length, 'The last line does not end; is a part of the file lost?', 'Press Enter at its end.', fix),
	];
}

/** Curly quotation marks in code, which no program takes for its own. */
function smartQuotes(file: ContentFile): Problem[] {
	return file.nodes.flatMap((node) => {
		const isCode = node.type === 'inlineCode' || (node.type === 'code' && node.lang !== 'text' && node.lang !== 'dot');
		const at = isCode
			? file.text
					.slice(0, node.position?.end.offset)
					.slice(node.position?.start.offset)
					.search(/[“”‘’]/)
			: -1;
		if (at < 0) return [];
		return problem(file, positionOf(file, (node.position?.start.offset ?? 0) + at), {
			rule: 'content/code-block',
			severity: 'warning',
			says: 'There is a curly quotation mark in code.',
			todo: 'Type a straight one: `"` or `\'`.',
		});
	});
}
