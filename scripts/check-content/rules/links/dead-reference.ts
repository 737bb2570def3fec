import type { Reference } from '#content-model/declare.ts';
import { isList } from '#content-model/files.ts';
import { declared, type Kind } from '#content-model/kinds.ts';
import { attributesOf, isComponent } from '#mdx/tree.ts';
import { didYouMean } from '#domain/nearest.ts';
import type { Finding, Words } from '../../../lint/rule.ts';
import { fieldsOf, filesOf, isRecord, slugsOf, type Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { namesIn, type Name } from './names-in.ts';

/** Reports slugs that refer to nothing. */
export const deadReference: ContentRule = {
	id: 'content/dead-reference',
	severity: 'error',
	title: 'A slug that refers to nothing',
	help: `
		A file names a source, tool, track, specialisation or term that does not exist. Sources, tracks and terms are named by their file, without the ending; the rest by their \`slug\` in the vocabulary.

		Instead of

		\`\`\`
		sources: [survey-2025]
		\`\`\`

		write

		\`\`\`
		sources: [survey-2026]
		\`\`\`

		If the thing is new, add it first. \`<Band level="staff" />\` needs a band of that level in \`pay.mdx\`, and what names a role, such as
		\`comparesTo\`, names another one.
	`,
	content: (content) =>
		content.files.flatMap((file) => [
			...namesIn(file).flatMap((name) => {
				const words = faultOf(content, file, name);
				return words ? [{ ...at(file, name.place), ...words }] : [];
			}),
			...bandless(content, file),
		]),
};

function faultOf(content: Content, file: ContentFile, { reference, value, by }: Name): Words | null {
	const { notItself } = reference;
	if (notItself && value === (file.role ?? file.name)) {
		return { says: `\`${value}\` is this ${notItself} itself.`, todo: 'Name another, or remove it.' };
	}
	const known = knownTo(content, file, reference);
	if (known === null || known.includes(value)) return null;
	const { says, todo } = deadWords(reference, value, by);
	return { says, todo: didYouMean(value, known, todo) };
}

function deadWords({ kind, what, ofRole, list }: Reference, value: string, by: Name['by']): Words {
	if (by === 'file' && ofRole) {
		return {
			says: `The role has no ${what} \`${value}\` for this detector.`,
			todo: 'Rename the file, or remove it.',
		};
	}
	if (by === 'file') {
		return {
			says: `There is no role \`${value}\` in vocabulary/roles.yaml for this folder.`,
			todo: 'Add the role there, or rename the folder.',
		};
	}
	const { begin } = list === undefined ? declared(kind as Kind) : { begin: null };
	const add = begin ? `Begin it with \`npm run new -- ${begin.as}\`` : 'Add it';
	return {
		says: `There is no ${what} \`${value}\`.`,
		todo: by === 'tag' ? `${add}, or write the words without the tag.` : `${add}, or remove the name.`,
	};
}

/** The slugs that may be named; null if that cannot be known. */
function knownTo(content: Content, file: ContentFile, reference: Reference): string[] | null {
	const kind = reference.kind as Kind;
	if (reference.list) return entriesIn(filesOf(content, kind, file.role)[0], reference.list, 'slug');
	const known = isList(kind)
		? slugsOf(content, kind, reference.ofRole ? file.role : undefined)
		: filesOf(content, kind, reference.ofRole ? file.role : undefined).map(({ name }) => name);
	return reference.notItself ? (known?.filter((name) => name !== (file.role ?? file.name)) ?? null) : known;
}

/** The values of one field in all entries of a list. */
function entriesIn(file: ContentFile | undefined, list: string, name: string): string[] | null {
	const entries: unknown = file && fieldsOf(file)[list];
	return Array.isArray(entries) ? entries.flatMap((entry) => (isRecord(entry) ? [String(entry[name])] : [])) : null;
}

/** Reports `<Band>` for a level without a pay band, which would show nothing. */
function bandless(content: Content, file: ContentFile): Finding[] {
	return file.nodes.filter(isComponent).flatMap((component) => {
		const { level, role = file.role } = attributesOf(component);
		const known = component.name === 'Band' ? entriesIn(filesOf(content, 'pay', role)[0], 'bands', 'level') : null;
		if (level === undefined || known === null || known.includes(level)) return [];
		const list = known.map((one) => `\`${one}\``).join(', ');
		return [
			{
				...at(file, component),
				says: `pay.mdx of \`${role}\` has no band for the level \`${level}\`.`,
				todo: `It has: ${list}. Write the sentence without the tag, or add the band.`,
			},
		];
	});
}
