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
	/** What lies in public/: `icons/mark.svg` */
	publicFiles: readonly string[];
	/** Files of both that are not read. */
	refused: readonly RefusedFile[];
	/** What lies beside it; nothing where only the content is read. */
	beside?: Beside;
	/** The lines of data/published.txt. */
	published: readonly string[];
	/** The day on which it is checked. */
	today: Day;
}

/** Told of a file, by its path, before it is looked at. */
export type At = (path: string) => void;

/**
 * Reads all of src/content, in the order of their names. A file that has not changed since `before` is
 * taken from there and not read anew, and fields that `kept` has are taken from it. `at` is told of each file before it is read.
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

/** As `readContent`, and looks into the pictures of public/ and the files beside the content too. */
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

/** What has been published, a line each: files without their ending, and behind a `#` the entries of lists and the sections of pages. */
export const PUBLISHED = 'data/published.txt';

const readPublished = (top: string): string[] => (textOf(top, PUBLISHED) ?? '').split(/\r?\n/).filter(Boolean);

/** Whether a role’s file says that its guide goes deep. */
const isFull = (text: string): boolean => /^depth: *['"]?full\b/m.test(frontMatterOf(text).yaml);

/** What site.yaml says of the headings that guides may leave out; nothing where it cannot be read. */
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

/** The fields of a file as a map; empty where it holds none, so that a rule need not care what the schema rule reports. */
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
