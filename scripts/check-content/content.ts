import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Day } from '#domain/text.ts';
import { memoize } from '#domain/memoize.ts';
import { readBeside, textOf, type Beside } from './beside.ts';
import { readContentFile, ROOT, type ContentFile } from './content-file.ts';
import { passGate, type RefusedFile } from './gate.ts';
import { refusedPictures } from './pictures.ts';
import type { Kind } from '#content-model/kinds.ts';
import type { Depth } from '#content-model/kinds/guide.ts';
import type { KeptYaml } from '../../src/yaml/kept-yaml.ts';
import { frontMatterOf, readYaml } from '../../src/yaml/read-yaml.ts';

export interface Content {
	files: ContentFile[];
	/** Paths relative to public/: `icons/mark.svg` */
	publicFiles: readonly string[];
	/** Files of src/content and public/ that were refused. */
	refused: readonly RefusedFile[];
	/** Files outside the content; left out if only the content is read. */
	beside?: Beside;
	/** The lines of data/published.txt. */
	published: readonly string[];
	/** The date of the check. */
	today: Day;
}

/** Called with the path of each file before it is read or checked. */
export type At = (path: string) => void;

/**
 * Reads all of src/content in the order of the file names. Files that have not changed since `before` are taken from there, and
 * fields found in `kept` are not parsed again. `at` is called with each path before the file is read.
 */
export function readContent(
	top: string,
	today: Day,
	before?: Content,
	at: At = () => undefined,
	kept?: KeptYaml,
): Content {
	const known = new Map(before?.files.map((file) => [file.path, file]));
	const content = passGate(top, 'src/content');
	const shown = passGate(top, 'public');
	const texts = content.files.toSorted().map((name) => ({ name, text: readFileSync(join(top, name), 'utf8') }));
	const full = texts
		.filter(({ name, text }) => name.endsWith('/index.mdx') && isFull(text))
		.map(({ name }) => name.slice(0, -'index.mdx'.length));
	const optionalHeadings = optionalHeadingsIn(texts.find(({ name }) => name === `${ROOT}site.yaml`)?.text ?? '');
	const files = texts.map(({ name, text }) => {
		const depth: Depth = full.some((folder) => name.startsWith(folder)) ? 'full' : 'concise';
		const earlier = known.get(name);
		at(name);
		const isAsBefore =
			earlier?.given === text &&
			earlier.depth === depth &&
			isDeepStrictEqual(earlier.optionalHeadings, optionalHeadings);
		return isAsBefore ? earlier : readContentFile(name, text, { depth, optionalHeadings }, kept);
	});
	const publicFiles = shown.files.map((name) => name.slice('public/'.length));
	return {
		files,
		publicFiles,
		refused: [...content.refused, ...shown.refused],
		published: readPublished(top),
		today,
	};
}

/** Like `readContent`, but also checks the pictures in public/ and the files outside the content. */
export async function readContentAndPictures(
	top: string,
	today: Day,
	before?: Content,
	at?: At,
	kept?: KeptYaml,
): Promise<Content> {
	const content = readContent(top, today, before, at, kept);
	const pictures = await refusedPictures(
		top,
		content.publicFiles.map((name) => `public/${name}`),
		at,
	);
	return { ...content, refused: [...content.refused, ...pictures], beside: readBeside(top, today) };
}

/**
 * The list of everything published, one name in a line: files without their extension, and after a `#` the entries of lists and
 * sections of pages.
 */
export const PUBLISHED = 'data/published.txt';

const readPublished = (top: string): string[] => (textOf(top, PUBLISHED) ?? '').split(/\r?\n/).filter(Boolean);

/** Whether a role’s file says that its guide is a full one. */
const isFull = (text: string): boolean => /^depth: *['"]?full\b/m.test(frontMatterOf(text).yaml);

/** The optional headings in site.yaml; empty if the file cannot be read. */
function optionalHeadingsIn(site: string): string[] {
	const { data } = readYaml(site);
	const guides = isRecord(data) ? data['guides'] : undefined;
	const headings = isRecord(guides) ? guides['optionalHeadings'] : undefined;
	return Array.isArray(headings) ? headings.map(String) : [];
}

const byKind = memoize((files: ContentFile[]) => Map.groupBy(files, (file) => file.kind));

export function filesOf(content: Content, kind: Kind, role?: string | null): ContentFile[] {
	const files = byKind(content.files).get(kind) ?? [];
	return role === undefined ? files : files.filter((file) => file.role === role);
}

/** The fields of a file as an object. If the file holds something else, an empty object: the rule for the schema reports that. */
export function fieldsOf(file: ContentFile): Record<string, unknown> {
	return isRecord(file.data) ? file.data : {};
}

/** The entries of a file that holds a list. */
export function entriesOf(file: { data: unknown } | undefined): Record<string, unknown>[] {
	return Array.isArray(file?.data) ? file.data.map((entry: unknown) => (isRecord(entry) ? entry : {})) : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The slugs of a vocabulary; null where its file is missing or cannot be read. */
export function slugsOf(content: Content, kind: Kind, role?: string | null): string[] | null {
	const [file] = filesOf(content, kind, role);
	return file && Array.isArray(file.data) ? slugsIn(file) : null;
}

/** The slugs of a list of site.yaml; null where that file is missing or cannot be read. */
export function siteSlugs(content: Content, list: 'employerKinds' | 'toolAreas'): string[] | null {
	const [file] = filesOf(content, 'site');
	return file && isRecord(file.data) ? slugsIn({ data: file.data[list] ?? [] }) : null;
}

/** The names of the facets of the content: `cloud`. */
export const facetNames = (content: Content): string[] => filesOf(content, 'facets').map(({ name }) => name);

/** The slugs of what a facet can name; null where there is no such facet. */
export function termsOfFacet(content: Content, facet: string): string[] | null {
	const file = filesOf(content, 'facets').find(({ name }) => name === facet);
	return file ? slugsIn({ data: fieldsOf(file)['terms'] ?? [] }) : null;
}

const slugsIn = memoize((file: { data: unknown }) =>
	entriesOf(file).flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : [])),
);
