import Slugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { nodesOf, readBody, wordsOfNode, type ReadBody } from '../../src/guide/mdx-tree.ts';
import { frontMatterOf, readYaml, type Position, type Yaml, type YamlString } from '../../src/yaml/read-yaml.ts';
import { damageOf, type Damage } from './damage.ts';
import { kindOf, type Kind } from './kinds.ts';

export type { Position };
export type Path = (string | number)[];

/** One file of src/content, read once, with the place of everything in it. */
export interface ContentFile extends Pick<Yaml, 'data'> {
	/** From the project’s folder: `src/content/roles/sre/index.mdx` */
	path: string;
	kind: Kind | null;
	role: string | null;
	/** Its name within its kind: the file’s, or the role’s for a file of which each role has one. */
	name: string;
	text: string;
	/** The text as it was given, whatever its damage. */
	given: string;
	yaml: Yaml;
	/** Where the body begins; the text’s length where there is none. */
	bodyStart: number;
	/** The body of a text as the build reads it; null for other files, or where it cannot be read. */
	tree: MdastNode | null;
	/** Everything in the tree, in the order of the text. */
	nodes: readonly MdastNode[];
	/** Why the body cannot be read. */
	fault: ReadBody['fault'];
	/** Why nothing in the file can be read; every rule but one then sees an empty file. */
	damage: Damage | null;
}

export const ROOT = 'src/content/';

export function readContentFile(path: string, given: string): ContentFile {
	const damage = damageOf(given);
	const text = damage ? '' : given;
	const known = kindOf(path.slice(ROOT.length));
	const isYaml = path.endsWith('.yaml');
	const part = isYaml ? { yaml: text, start: 0, bodyStart: text.length } : frontMatterOf(text);
	// Astro reads an unquoted date of front matter as a date, not as a string; so must this.
	const yaml = readYaml(text, { part, dates: !isYaml || known?.kind === 'source' });
	const body: ReadBody | null = damage || isYaml ? null : readBody(text, path.endsWith('.mdx') ? 'mdx' : 'markdown');
	const tree = body?.tree ?? null;
	return {
		path,
		kind: known?.kind ?? null,
		role: known?.role ?? null,
		name: known?.name ?? path,
		text,
		given,
		yaml,
		bodyStart: part.bodyStart,
		data: yaml.data,
		damage,
		tree,
		nodes: tree ? nodesOf(tree) : [],
		fault: body?.fault ?? null,
	};
}

/** The place of a part of a body. */
export const positionOfNode = (node: MdastNode): Position => ({
	line: node.position?.start.line ?? 1,
	col: node.position?.start.column ?? 1,
});

export const positionOf = (file: ContentFile, offset: number): Position => file.yaml.positionOf(offset);

/** The place of the text’s first word. */
export const startOfBody = (file: ContentFile): Position =>
	positionOf(file, file.bodyStart + Math.max(0, file.text.slice(file.bodyStart).search(/\S/)));

/** The place of a value; of the nearest thing around it where it is not there. */
export const positionOfValue = (file: ContentFile, path: Path): Position => file.yaml.positionOfValue(path);

/** The place of a field’s name. */
export const positionOfKey = (file: ContentFile, path: Path): Position => file.yaml.positionOfKey(path);

export interface Words extends Omit<YamlString, 'path'> {
	/** Where it stands among the fields; null for the body. */
	path: Path | null;
}

/** Every string of the fields, in the file’s order, and the body as the last. */
export function wordsOf(file: ContentFile): Words[] {
	const body = file.text.slice(file.bodyStart);
	const last = { path: null, value: body, start: file.bodyStart, end: file.text.length };
	return body.trim() === '' ? file.yaml.strings() : [...file.yaml.strings(), last];
}

/** The ids that the build gives the headings of a text. */
export function headingIds({ nodes }: ContentFile): string[] {
	const slugger = new Slugger();
	return nodes.filter((node) => node.type === 'heading').map((node) => slugger.slug(wordsOfNode(node)));
}
