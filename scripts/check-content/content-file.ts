import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { MdastNode } from 'satteri';
import { readMdx } from '../../src/guide/mdx-tree.ts';
import { kindOf, type Kind } from './kinds.ts';

export type Path = (string | number)[];

/** One file of src/content, read once, with the place of everything in it. */
export interface ContentFile {
	/** From the project’s folder: `src/content/roles/sre/index.mdx` */
	path: string;
	kind: Kind | null;
	role: string | null;
	/** Its name within its kind: the file’s, or the role’s for a file of which each role has one. */
	name: string;
	text: string;
	document: Document;
	/** Where the YAML begins in the text. */
	yamlStart: number;
	/** Where the body begins; the text’s length where there is none. */
	bodyStart: number;
	/** The fields as plain values; null where the YAML cannot be read. */
	data: unknown;
	lines: LineCounter;
	/** The body of an .mdx file as the build reads it; null for other files, or where it cannot be read. */
	tree: MdastNode | null;
	/** Why the body cannot be read. */
	fault: { line: number; col: number; says: string } | null;
}

export const ROOT = 'src/content/';

export function readContentFile(path: string, text: string): ContentFile {
	const known = kindOf(path.slice(ROOT.length));
	const isYaml = path.endsWith('.yaml');
	const frontMatter = isYaml ? null : /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
	const yamlStart = frontMatter ? text.indexOf('\n') + 1 : 0;
	const yaml = isYaml ? text : (frontMatter?.[1] ?? '');
	// Astro reads an unquoted date of front matter as a date, not as a string; so must this.
	const readsDates = !isYaml || known?.kind === 'source';
	const document = parseDocument(yaml, readsDates ? { customTags: ['timestamp'] } : {});
	const lines = new LineCounter();
	lines.addNewLine(0);
	for (const match of text.matchAll(/\n/g)) lines.addNewLine(match.index + 1);
	return {
		path,
		kind: known?.kind ?? null,
		role: known?.role ?? null,
		name: known?.name ?? path,
		text,
		document,
		yamlStart,
		bodyStart: isYaml ? text.length : (frontMatter?.[0].length ?? 0),
		data: document.errors.length > 0 ? null : (document.toJS() as unknown),
		lines,
		...readBody(path, text),
	};
}

function readBody(path: string, text: string): Pick<ContentFile, 'tree' | 'fault'> {
	if (!path.endsWith('.mdx')) return { tree: null, fault: null };
	try {
		return { tree: readMdx(text), fault: null };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const [, line = '1', col = '1', says = message] = /^(\d+):(\d+): ([^]*?)(?: \([\w:-]+\))?$/.exec(message) ?? [];
		return { tree: null, fault: { line: Number(line), col: Number(col), says: says.replace(/\.$/, '') } };
	}
}

/** The place of a part of a body. */
export const positionOfNode = (node: MdastNode): Position => ({
	line: node.position?.start.line ?? 1,
	col: node.position?.start.column ?? 1,
});

export interface Position {
	line: number;
	col: number;
}

export function positionOf(file: ContentFile, offset: number): Position {
	const { line, col } = file.lines.linePos(offset);
	return { line, col };
}

/** The place of a value; of the nearest thing around it where it is not there. */
export function positionOfValue(file: ContentFile, path: Path): Position {
	for (let length = path.length; length >= 0; length--) {
		const node = file.document.getIn(path.slice(0, length), true) as Node | undefined;
		const start = (length === 0 ? file.document.contents : node)?.range?.[0];
		if (start !== undefined) return positionOf(file, file.yamlStart + start);
	}
	return positionOf(file, file.yamlStart);
}

/** The place of a field’s name. */
export function positionOfKey(file: ContentFile, path: Path): Position {
	const parents = path.slice(0, -1);
	const parent = (parents.length === 0 ? file.document.contents : file.document.getIn(parents, true)) as unknown;
	if (isMap(parent)) {
		const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
		const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
		if (start !== undefined) return positionOf(file, file.yamlStart + start);
	}
	return positionOfValue(file, path);
}

export interface Words {
	/** Where it stands among the fields; null for the body. */
	path: Path | null;
	value: string;
	/** The stretch of the file that holds it, quotes and all. */
	start: number;
	end: number;
}

/** Every string of the fields, in the file’s order, and the body as the last. */
export function wordsOf(file: ContentFile): Words[] {
	const found: Words[] = [];
	const visit = (node: unknown, path: Path): void => {
		if (isMap(node)) {
			for (const { key, value } of node.items) if (isScalar(key)) visit(value, [...path, String(key.value)]);
		} else if (isSeq(node)) {
			node.items.forEach((item, index) => {
				visit(item, [...path, index]);
			});
		} else if (isScalar(node) && typeof node.value === 'string' && node.range) {
			const [start, end] = node.range;
			found.push({ path, value: node.value, start: file.yamlStart + start, end: file.yamlStart + end });
		}
	};
	visit(file.document.contents, []);
	const body = file.text.slice(file.bodyStart);
	if (body.trim() !== '') found.push({ path: null, value: body, start: file.bodyStart, end: file.text.length });
	return found;
}
