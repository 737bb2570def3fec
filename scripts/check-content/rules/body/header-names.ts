import { memoize } from '#domain/memoize.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from '../../content.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

/**
 * The text of a page must mention every tool and practice that its fields list, since they are shown above it and on the map.
 */
export const headerNames: ContentRule = {
	id: 'content/header-names',
	severity: 'error',
	title: 'A tool or practice that the page does not mention',
	help: `
		\`tools\` and \`practices\` of a track or skill stand on the map, in the page’s list and in what an advert is read through. Readers who follow a link from there expect to find it in the text.

		A tool counts as mentioned if the text, a table or a block of code has its \`label\` or one of its \`aliases\`, or the tag \`<Tool>\`. A practice counts where the text has each of its words of four letters or more, in any form: \`Drift detection\` wants “drift” and something like “detects”.

		Write one true sentence where a reader needs it, or take the name out of the fields. A practice may also be called what the text calls it.
	`,
	beside: (content) => {
		const tools = namesOfTools(content);
		return { of: JSON.stringify([...tools]), look: (file) => lookFor(tools, file) };
	},
};

/** A tool with its label, and the patterns by which a text can mention it. */
interface Tool {
	label: string;
	pattern: string;
	flags: string;
}

function lookFor(tools: Map<string, Tool>, file: ContentFile): Finding[] {
	if ((file.kind !== 'track' && file.kind !== 'skill') || file.tree === null) return [];
	const body = file.text.slice(file.bodyStart);
	return [
		...listIn(file, 'tools').flatMap((slug, index) => {
			const tool = tools.get(slug);
			if (tool === undefined || new RegExp(tool.pattern, tool.flags).test(body)) return [];
			return [
				{
					...at(file, ['tools', index]),
					says: `\`tools\` lists \`${slug}\`, but the text does not mention ${tool.label}.`,
					todo: `Say in one sentence what it does here, or remove \`${slug}\` from \`tools\`.`,
				},
			];
		}),
		...listIn(file, 'practices').flatMap((practice, index) => {
			const missing = wordsOf(practice).filter((word) => !beginning(word).test(body));
			if (missing.length === 0) return [];
			const words = missing.map((word) => `“${word}”`).join(' or ');
			return [
				{
					...at(file, ['practices', index]),
					says: `\`practices\` lists “${practice}”, but the text does not contain ${words}.`,
					todo: 'Say in one sentence how it is done, use the name that the text uses, or remove it from `practices`.',
				},
			];
		}),
	];
}

const listIn = (file: ContentFile, field: string): string[] => {
	const list: unknown = fieldsOf(file)[field];
	return Array.isArray(list) ? list.map(String) : [];
};

/** Words of four letters or more; shorter ones match too much. */
const wordsOf = (practice: string): string[] => practice.match(/\p{L}{4,}/gu) ?? [];

/** Matches any form of a word by its first letters without the ending: “Drift detection” matches “detects”. */
const beginning = (word: string): RegExp =>
	new RegExp(String.raw`(?<!\p{L})${word.replace(/(?:ing|s)$/, '').slice(0, 4)}`, 'iu');

/** Patterns that find each tool in a text. A tool whose name is an ordinary word must have its own capitals: “Dagster”, not “dagster”. */
const namesOfTools = memoize((content: Content): Map<string, Tool> => {
	const tools = filesOf(content, 'tools').flatMap(entriesOf);
	return new Map(
		tools.map(({ slug, label, aliases, cased }) => {
			const names = [label, ...[aliases, cased].flat()].filter((name) => typeof name === 'string');
			const spelt = names.map((name) => RegExp.escape(name).replaceAll(String.raw`\*`, String.raw`\w*`)).join('|');
			const tag = `<Tool id="${String(slug)}"`;
			const pattern = String.raw`${tag}|(?<![\p{L}\d])(?:${spelt})s?(?![\p{L}\d])`;
			return [String(slug), { label: String(label), pattern, flags: cased === undefined ? 'iu' : 'u' }];
		}),
	);
});
