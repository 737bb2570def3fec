import { components } from '#content-model/components.ts';
import { declared, type Kind } from '#content-model/kinds.ts';
import { shapeOf } from '#content-model/text.ts';

/** The text of a new file: the headings and components that its kind requires, each with a note on what to write there. */
export function bodyOf(kind: Kind): string {
	const free = declared(kind).begin?.holds ?? 'the text';
	const { headings = [], parts = [], brief = null, holds = null, words } = shapeOf(kind) ?? {};
	const sections = headings
		.filter(({ optional }) => !optional)
		.map(({ text, holds, part }) => `## ${text}\n\nWRITE: ${holds}.${part ? `\n\n<${part} />` : ''}`);
	const placed = new Set(headings.map(({ part }) => part));
	const others = parts
		.filter((name) => !placed.has(name))
		.map((name) => `<${name}>\n\nWRITE: ${components.get(name)?.does.toLowerCase()}.\n\n</${name}>`);
	const all = [...sections, ...others];
	const long = words ? `, ${words.concise.join(' to ')} words` : '';
	return [
		...(brief === null ? [] : [`<Brief>\n\nWRITE: ${brief}.\n\n</Brief>`]),
		...(all.length > 0 ? all : [`WRITE: ${holds ?? free}${long}.`]),
	].join('\n\n');
}
