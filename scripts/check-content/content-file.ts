import Slugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { nodesOf, readBody, wordsOfNode, type ReadBody } from '#mdx/tree.ts';
import { keptYaml, type KeptYaml } from '../../src/yaml/kept-yaml.ts';
import { frontMatterOf, readYaml, type Position, type Yaml } from '../../src/yaml/read-yaml.ts';
import { damageOf, type Damage } from './damage.ts';
import { placeOf, ROOT } from '#content-model/files.ts';
import type { Kind } from '#content-model/kinds.ts';
import type { Depth } from '#content-model/kinds/guide.ts';

export { ROOT, type Position };
export type Path = (string | number)[];

/** A file of src/content, parsed once, with the position of everything in it. */
export interface ContentFile extends Pick<Yaml, 'data'> {
	/** Relative to the project’s folder: `src/content/roles/sre/index.mdx` */
	path: string;
	kind: Kind | null;
	role: string | null;
	/** Its name within its kind: the name of the file, or of the role if each role has one file of this kind. */
	name: string;
	text: string;
	/** The original text, even if the file is damaged. */
	given: string;
	/** Its fields, and positions anywhere in the file. */
	yaml: Yaml;
	/** Offset of the body; the length of the text if there is none. */
	bodyStart: number;
	/** Depth of the guide that the file belongs to. */
	depth: Depth;
	/** Headings that site.yaml makes optional in all guides. */
	optionalHeadings: readonly string[];
	/** The body as the build parses it; null for other files, or if it cannot be parsed. */
	tree: MdastNode | null;
	/** All nodes of the tree, in the order of the text. */
	nodes: readonly MdastNode[];
	/** Why the body cannot be parsed. */
	fault: ReadBody['fault'];
	/** Why nothing in the file can be read; all rules except the one for damaged files then see an empty file. */
	damage: Damage | null;
}

/**
 * What the rules need to know about a file besides its text: the depth of its guide and the headings that the site makes
 * optional.
 */
export type AskedOfFile = Partial<Pick<ContentFile, 'depth' | 'optionalHeadings'>>;

/** Parses a file. If `kept` has its fields from an earlier run, they are used instead of parsing the YAML again. */
export function readContentFile(path: string, given: string, asked: AskedOfFile = {}, kept?: KeptYaml): ContentFile {
	const damage = damageOf(given, !path.endsWith('.yaml'));
	try {
		return fileOf(path, given, asked, damage, kept);
	} catch {
		return fileOf(path, given, asked, { kind: 'unreadable', start: 0, length: 0 });
	}
}

function fileOf(
	path: string,
	given: string,
	{ depth = 'concise', optionalHeadings = [] }: AskedOfFile,
	damage: Damage | null,
	kept?: KeptYaml,
): ContentFile {
	const text = damage ? '' : given;
	const known = placeOf(path.slice(ROOT.length));
	const isYaml = path.endsWith('.yaml');
	const part = isYaml ? { yaml: text, start: 0, bodyStart: text.length } : frontMatterOf(text);
	// Astro parses an unquoted date in front matter as a date instead of a string, so this must do the same.
	const read = () => readYaml(given, { part, dates: !isYaml || known?.kind === 'source' });
	const yaml = kept && !damage ? keptYaml(kept, path, given, read) : read();
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
		depth,
		optionalHeadings,
		data: yaml.data,
		damage,
		tree,
		nodes: tree ? nodesOf(tree) : [],
		fault: body?.fault ?? null,
	};
}

/** Offset of the body’s first word. */
export const startOfBody = ({ bodyStart, text }: ContentFile): number =>
	bodyStart + Math.max(0, text.slice(bodyStart).search(/\S/));

/** Offset of the body’s last word; the end of the fields if the body is empty. */
export const endOfBody = ({ bodyStart, text }: ContentFile): number =>
	Math.max(0, bodyStart - 1, text.trimEnd().length - 1);

/** The ids that the build gives to the headings of a text. */
export function headingIds({ nodes }: ContentFile): string[] {
	const slugger = new Slugger();
	return nodes.filter((node) => node.type === 'heading').map((node) => slugger.slug(wordsOfNode(node)));
}
