import { components } from '#content-model/components.ts';
import { nearest } from '#domain/nearest.ts';
import { swallowedLine } from './fence.ts';

/** A place where tags do not match, with a message in whole sentences. */
export interface TagSlip {
	line: number;
	col: number;
	says: string;
	todo: string;
}

/** A tag as written in the source. The parser has not read it yet. */
interface Tag {
	name: string;
	kind: 'opens' | 'closes' | 'heading' | 'code';
	offset: number;
	line: number;
}

/** Matches code, notes to editors and headings as well as tags, so that a tag inside them does not count. */
const TAGS =
	/^[ \t>]*(`{3,}|~{3,})[^]*?(?:\n[ \t>]*\1[ \t]*$|$(?![^]))|`[^`\n]+`|\{\/\*[^]*?\*\/\}|^##? .*$|<(?<slash>\/?)(?<name>[A-Za-z]\w*)(?:[^<>"]|"[^"]*")*?(?<self>\/?)>/gm;

/**
 * Finds the first tags that do not match: a misspelt name in an opening or closing tag, or a part that is not closed before the
 * next one begins, reported where its closing tag belongs. Null when the text is unreadable for another reason.
 */
export function tagSlip(text: string): TagSlip | null {
	const open: Tag[] = [];
	const tags = tagsIn(text);
	for (const [index, tag] of tags.entries()) {
		const top = open.at(-1);
		if (top && endsBefore(top, tag)) return above(text, tag, ...unclosed(top, tag));
		if (tag.kind === 'code') {
			const todo = 'Write three backticks on a line of their own below this one.';
			return at(text, tag, 'A block of code is not closed after its last line.', todo);
		}
		if (tag.kind === 'heading') continue;
		if (tag.kind === 'opens') {
			open.push(tag);
			continue;
		}
		if (top?.name === tag.name) {
			open.pop();
			continue;
		}
		const wrong = [top, tag].find((one) => one !== undefined && !components.has(one.name));
		const right = [top, tag].find((one) => one !== undefined && components.has(one.name));
		if (top && wrong && right && nearest(wrong.name, [right.name]) !== null) {
			return at(text, wrong, `There is no component \`<${wrong.name}>\`.`, `Did you mean \`${right.name}\`?`);
		}
		if (top && open.some(({ name }) => name === tag.name)) {
			// When its own closing tag follows later, the two tags overlap.
			const next = tags.slice(index).find(({ name }) => name === top.name);
			return (next?.kind === 'closes' ? at : above)(text, tag, ...unclosed(top, tag));
		}
		return null;
	}
	return null;
}

function tagsIn(text: string): Tag[] {
	const lines = { offset: 0, line: 1 };
	return [...text.matchAll(TAGS)].flatMap(({ 0: found, index, groups = {} }): Tag[] => {
		lines.line += text.slice(lines.offset, index).split('\n').length - 1;
		lines.offset = index;
		const { line } = lines;
		const code = /^[ \t>]*[`~]{3}[^\n]*\n([^]*)/.exec(found)?.[1];
		if (code !== undefined) {
			const last = swallowedLine(code);
			if (last === null) return [];
			const offset = index + found.split('\n').slice(0, last).join('\n').length + 1;
			return [{ name: '', kind: 'code', offset, line: line + last }];
		}
		if (/^##? /.test(found)) return [{ name: found, kind: 'heading', offset: index, line }];
		const { name, slash, self } = groups;
		if (name === undefined || self === '/') return [];
		return [{ name, kind: slash === '/' ? 'closes' : 'opens', offset: index, line }];
	});
}

/**
 * Whether a part must be closed before this tag or heading. Parts stand next to each other and are only nested in an incident.
 */
function endsBefore({ name }: Tag, next: Tag): boolean {
	if (next.kind === 'code') return false;
	if (next.kind === 'heading') return components.get(name)?.kind === 'block';
	if (!isPart(name)) return false;
	if (next.kind === 'closes' || !isPart(next.name)) return false;
	return name !== 'Incident' || (components.get(next.name)?.within !== 'Incident' && next.name !== 'Symptom');
}

function isPart(name: string): boolean {
	const rule = components.get(name);
	return rule?.label !== undefined || ['Brief', 'Incident', 'Project', 'Answer'].includes(name);
}

function unclosed(top: Tag, next: Tag): [says: string, todo: string] {
	const before = next.kind === 'heading' ? next.name : `<${next.kind === 'closes' ? '/' : ''}${next.name}>`;
	return [
		`\`<${top.name}>\`, opened above, is not closed before \`${before}\`.`,
		`Write \`</${top.name}>\` above it, on a line of its own where \`<${top.name}>\` has one.`,
	];
}

/** A slip located at the end of the last words above a tag, where the closing tag belongs. */
function above(text: string, { offset, line }: Tag, says: string, todo: string): TagSlip {
	const before = text.slice(0, offset);
	const last = before.trimEnd();
	const lines = before.slice(last.length).split('\n').length - 1;
	return { line: line - lines, col: last.length - last.lastIndexOf('\n'), says, todo };
}

function at(text: string, { offset, line }: Tag, says: string, todo: string): TagSlip {
	return { line, col: offset - text.lastIndexOf('\n', offset - 1), says, todo };
}
