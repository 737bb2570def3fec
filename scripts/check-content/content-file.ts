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
	/** Its fields, and the places of the whole file. */
	yaml: Yaml;
	/** Where the body begins; the text’s length where there is none. */
	bodyStart: number;
	/** How deep the guide goes that it is of. */
	depth: Depth;
	/** Headings that the guides of the site may leave out, by site.yaml. */
	optionalHeadings: readonly string[];
	/** The body of a text as the build reads it; null for other files, or where it cannot be read. */
	tree: MdastNode | null;
	/** Everything in the tree, in the order of the text. */
	nodes: readonly MdastNode[];
	/** Why the body cannot be read. */
	fault: ReadBody['fault'];
	/** Why nothing in the file can be read; all rules except the one for damaged files then see an empty file. */
	damage: Damage | null;
}

/**
 * What the rules need to know about a file besides its text: the depth of its guide and the headings that the site makes
 * optional.
 */
export type AskedOfFile = Partial<Pick<ContentFile, 'depth' | 'optionalHeadings'>>;

/** Reads a file; its YAML is taken from `kept` where it has been read before. */
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
	// Astro reads an unquoted date of front matter as a date, not as a string; so must this.
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

/** Where the text’s first word stands. */
export const startOfBody = ({ bodyStart, text }: ContentFile): number =>
	bodyStart + Math.max(0, text.slice(bodyStart).search(/\S/));

/** Where its last word stands; where its fields end, if it has none. */
export const endOfBody = ({ bodyStart, text }: ContentFile): number =>
	Math.max(0, bodyStart - 1, text.trimEnd().length - 1);

/** The ids that the build gives the headings of a text. */
export function headingIds({ nodes }: ContentFile): string[] {
	const slugger = new Slugger();
	return nodes.filter((node) => node.type === 'heading').map((node) => slugger.slug(wordsOfNode(node)));
}
