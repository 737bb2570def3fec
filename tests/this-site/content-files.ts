import { existsSync, globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const content = new URL('../../src/content/', import.meta.url);

/** Folder of the guide under test, below `src/content/`. */
export const guide = 'roles/mlops-engineer/';

/** Whether `src/content/` has this file. */
export const hasContent = (path: string): boolean => existsSync(new URL(path, content));

/** A file of `src/content/`, as it is written. */
export const readContent = (path: string): string => readFileSync(new URL(path, content), 'utf8');

/** Paths below `src/content/` that fit the pattern, sorted. */
export const contentFiles = (pattern: string): string[] =>
	globSync(pattern, { cwd: content })
		.map((path) => path.replaceAll('\\', '/'))
		.toSorted();

/** The name of a file without folder and ending: `tracks/serving.mdx` → `serving`. */
export const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** Front matter as data, and the text beneath it. */
export function readPage(path: string): { data: unknown; body: string } {
	const [, frontMatter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readContent(path)) ?? [];
	if (frontMatter === undefined) throw new Error(`${path} has no front matter. Begin it with a line of three hyphens.`);
	return { data: parse(frontMatter), body: (body ?? '').trim() };
}

/** A YAML file of `src/content/`, as data. */
export const readYaml = (path: string): unknown => parse(readContent(path));
